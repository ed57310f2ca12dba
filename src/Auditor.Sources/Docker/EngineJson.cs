using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Auditor.Sources.Docker;

/// <summary>Reads JSON of an engine so that nothing in it throws later: depth is bounded, and texts that are no Unicode are
/// refused.</summary>
internal static class EngineJson
{
    private const int Deepest = 32;

    /// <exception cref="JsonException">It is none.</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> text)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = Deepest });
        return IsReadable(document.RootElement) ? document.RootElement.Clone() : throw new JsonException("A text in it is no Unicode.");
    }

    /// <summary>The values that stand one after another, as the docker command prints them.</summary>
    /// <param name="isWhole">False when the text ends within a value or something else stands in it.</param>
    public static ImmutableArray<JsonElement> Sequence(string text, out bool isWhole)
    {
        var values = ImmutableArray.CreateBuilder<JsonElement>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text),
            new JsonReaderOptions { MaxDepth = Deepest, AllowMultipleValues = true });
        isWhole = true;
        try
        {
            while (reader.Read())
            {
                using var document = JsonDocument.ParseValue(ref reader);
                if (IsReadable(document.RootElement)) values.Add(document.RootElement.Clone());
                else isWhole = false;
            }
        }
        catch (JsonException)
        {
            isWhole = false;
        }

        return values.ToImmutable();
    }

    private static bool IsReadable(JsonElement value)
    {
        try
        {
            Read(value);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>A lone half of a pair of surrogates is only found when a text is asked for.</summary>
    private static void Read(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String) value.GetString();
        foreach (var item in value.Items()) Read(item);
        foreach (var entry in value.Entries())
        {
            _ = entry.Name;
            Read(entry.Value);
        }
    }
}
