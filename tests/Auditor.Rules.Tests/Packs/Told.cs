using System.Collections;
using System.Reflection;
using System.Text;
using Auditor.Documents.Queries;

namespace Auditor.Rules.Tests.Packs;

/// <summary>All that an object graph holds, as text: every public property, so that a forgotten one makes two texts differ.</summary>
internal static class Told
{
    public static string Of(object value)
    {
        var text = new StringBuilder();
        Add(text, value);
        return text.ToString();
    }

    private static void Add(StringBuilder text, object? value)
    {
        if (value is TreeQuery query) text.Append(query.Expression).Append(" needs ").AppendJoin(',', query.RequiredNames);
        else if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum) text.Append(value ?? "null");
        else if (value is IEnumerable items) AddAll(text, items);
        else AddProperties(text, value);
        text.Append('\n');
    }

    private static void AddAll(StringBuilder text, IEnumerable items)
    {
        text.Append("[\n");
        foreach (var item in items) Add(text, item);
        text.Append(']');
    }

    private static void AddProperties(StringBuilder text, object value)
    {
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            text.Append(property.Name).Append(": ");
            Add(text, property.GetValue(value));
        }
    }
}
