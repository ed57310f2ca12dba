using System.Globalization;
using Auditor.Documents;
using Auditor.Documents.Evidence;
using Auditor.Documents.Secrets;
using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>Sets attributes of the innermost open element. In a template, values with <c>${NAME}</c> of the environment are unresolved.</summary>
internal sealed class Sink(TreeBuilder builder, ConfigFacts facts)
{
    public TreeBuilder Builder => builder;

    public ConfigFacts Facts => facts;

    public void Set(string name, string value, SourceSpan span, bool isSecret = false) =>
        builder.Attribute(name, value, span, Unresolved(value), isSecret);

    /// <summary>Nothing is set for an empty text.</summary>
    public void Text(string name, string? value, SourceSpan span)
    {
        if (!string.IsNullOrEmpty(value)) Set(name, value, span);
    }

    public void Number(string name, long? value, SourceSpan span)
    {
        if (value is { } number) builder.Attribute(name, number.ToString(CultureInfo.InvariantCulture), span);
    }

    /// <summary>Seconds, with up to three decimals.</summary>
    public void Seconds(string name, long? milliseconds, SourceSpan span)
    {
        if (milliseconds is { } time) builder.Attribute(name, (time / 1000m).ToString("0.###", CultureInfo.InvariantCulture), span);
    }

    public void Flag(string name, bool isSet, SourceSpan span) => builder.Flag(name, isSet, span);

    /// <summary>An argument; nothing when there are fewer.</summary>
    public void Argument(string name, Directive directive, int index)
    {
        if (index < directive.Arguments.Length) Set(name, directive[index], directive.SpanOf(index));
    }

    /// <summary>The value of a directive that holds here; nothing when there is none.</summary>
    public void Effective(string name, Directive at, string directive)
    {
        if (at.Effective(directive) is { } found) Argument(name, found, 0);
    }

    public void EffectiveTime(string name, Directive at, string directive)
    {
        if (at.Effective(directive) is { } found) Seconds(name, Measures.Time(found[0], inSeconds: false), found.SpanOf(0));
    }

    public static bool IsSecretValue(string value) =>
        TokenShape.Matches(value) || value.Contains(EvidenceSyntax.Mask, StringComparison.Ordinal);

    private string? Unresolved(string value)
    {
        if (!facts.Config.IsTemplate || !value.Contains('$', StringComparison.Ordinal)) return null;
        foreach (var use in VariableUse.In(value))
        {
            if (use.IsOfEnvironment && !facts.Variables.IsMade(use.Name)) return $"${{{use.Name}}} comes from the environment when the template is put in place";
        }

        return null;
    }
}
