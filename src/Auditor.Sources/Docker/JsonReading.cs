using System.Text.Json;

namespace Auditor.Sources.Docker;

/// <summary>Reads values of JSON that somebody else wrote: what is missing or of another type is simply not there.</summary>
internal static class JsonReading
{
    /// <summary>The value at the end of the path; an undefined one when it is not there.</summary>
    public static JsonElement At(this JsonElement value, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value)) return default;
        }

        return value;
    }

    /// <summary>A text that is not empty, or null.</summary>
    public static string? Text(this JsonElement value, params ReadOnlySpan<string> path) =>
        value.At(path) is { ValueKind: JsonValueKind.String } found && found.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>A whole number, or null.</summary>
    public static long? Number(this JsonElement value, params ReadOnlySpan<string> path) =>
        value.At(path) is { ValueKind: JsonValueKind.Number } found && found.TryGetInt64(out var number) ? number : null;

    public static bool Flag(this JsonElement value, params ReadOnlySpan<string> path) => value.At(path).ValueKind == JsonValueKind.True;

    /// <summary>The items of a list that are not null; none when there is none.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement value, params ReadOnlySpan<string> path) =>
        value.At(path) is { ValueKind: JsonValueKind.Array } found ? found.EnumerateArray()
            .Where(item => item.ValueKind != JsonValueKind.Null) : [];

    /// <summary>The texts of a list.</summary>
    public static IEnumerable<string> Texts(this JsonElement value, params ReadOnlySpan<string> path) =>
        value.Items(path).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString() ?? "");

    /// <summary>The entries of an object; none when there is none.</summary>
    public static IEnumerable<JsonProperty> Entries(this JsonElement value, params ReadOnlySpan<string> path) =>
        value.At(path) is { ValueKind: JsonValueKind.Object } found ? found.EnumerateObject() : [];
}
