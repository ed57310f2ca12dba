using System.Text.Json;

namespace Auditor.Reports.Sarif;

/// <summary>Lets code that writes SARIF look like SARIF.</summary>
internal static class JsonShapes
{
    public static void Object(this Utf8JsonWriter json, string name, Action members)
    {
        json.WriteStartObject(name);
        members();
        json.WriteEndObject();
    }

    public static void Object(this Utf8JsonWriter json, Action members)
    {
        json.WriteStartObject();
        members();
        json.WriteEndObject();
    }

    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
            json.Object(() => members(item));
        json.WriteEndArray();
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (string item in items)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }

    /// <summary>SARIF's <c>message</c> and <c>multiformatMessageString</c> objects, plain text only.</summary>
    public static void Message(this Utf8JsonWriter json, string name, string text) => json.Object(name, () => json.WriteString("text", text));

    public static void OptionalString(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
