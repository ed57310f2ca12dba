using System.Buffers;
using Auditor.Documents.Yaml;

namespace Auditor.Documents.Edits;

/// <summary>Edits that add an entry to a YAML collection in the style in which it is written.</summary>
public static class YamlEdits
{
    private const int UsualStep = 2;

    /// <summary>Keys that are looked at without reading them; a key has at most 1,024 characters (YAML 1.2.2, 7.4).</summary>
    private const int LongestKey = 100;

    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>
    /// Adds an entry at the end of a collection: a key with its value to a mapping, an item to a sequence. A block collection gets new lines at its
    /// own indentation, a flow collection the entry in flow style before its bracket, a key without a value its first entry below it.
    /// </summary>
    /// <param name="collection">The collection, or an empty span behind the colon of a key without a value.</param>
    /// <param name="entry">In block style, from column 0; an item of a sequence without its dash.</param>
    /// <returns>Null when there is no collection, or when the entry cannot be written in its style.</returns>
    public static TextEdit? InsertInto(SourceText text, SourceSpan collection, string entry)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(entry);
        if (collection.Length == 0) return InsertFirst(text, collection, entry);
        var written = text.Text.AsSpan(collection.Start, collection.Length);
        if (BeginsBlockMapping(written)) return LineEdits.InsertAfter(text, collection, entry, LineIndent.OfSpan);
        if (BeginsBlockSequence(written)) return LineEdits.InsertAfter(text, collection, AsItem(entry), LineIndent.OfSpan);
        return Read(text, collection) switch
        {
            YamlMapping { IsFlow: false } => LineEdits.InsertAfter(text, collection, entry, LineIndent.OfSpan),
            YamlSequence { IsFlow: false } => LineEdits.InsertAfter(text, collection, AsItem(entry), LineIndent.OfSpan),
            YamlMapping mapping => InsertFlow(text, collection, mapping.Entries.Length == 0 ? null : mapping.Entries[^1].Span, entry),
            YamlSequence list => InsertFlow(text, collection, list.Items.Length == 0 ? null : list.Items[^1].Span, entry),
            _ => null,
        };
    }

    /// <summary>Whether a text begins with a plain key (YAML 1.2.2, 7.3.3 and 8.2.2): then it is a block mapping, whatever follows.</summary>
    private static bool BeginsBlockMapping(ReadOnlySpan<char> text)
    {
        if (!char.IsAsciiLetter(text[0])) return false;
        var key = text[..Math.Min(text.Length, LongestKey)].IndexOfAnyExcept(KeyCharacters);
        return key > 0 && text[key] == ':' && IsBlankOrEnd(text, key + 1);
    }

    /// <summary>A dash that a blank follows (YAML 1.2.2, 8.2.1).</summary>
    private static bool BeginsBlockSequence(ReadOnlySpan<char> text) => text[0] == '-' && IsBlankOrEnd(text, 1);

    private static bool IsBlankOrEnd(ReadOnlySpan<char> text, int at) => at >= text.Length || text[at] is ' ' or '\n' or '\r';

    /// <summary>The collection read by itself, with its spans in the text.</summary>
    private static YamlNode? Read(SourceText text, SourceSpan collection)
    {
        var line = text.LineSpan(text.LineIndexAt(collection.Start) + 1).Start;
        var alone = new SourceText(text.Path, string.Concat(new string(' ', collection.Start - line), text.Text.AsSpan(collection.Start, collection.Length)));
        return YamlReader.Read(alone, collection.Source).Documents.FirstOrDefault();
    }

    private static TextEdit? InsertFlow(SourceText text, SourceSpan collection, SourceSpan? last, string entry)
    {
        if (YamlFlowText.Of(entry) is not { } flow) return null;
        if (last is not { } span) return new TextEdit(text.Path, collection.Start + 1, 0, flow);
        var line = text.LineSpan(text.LineIndexAt(collection.Start) + 1).Start;
        return new TextEdit(text.Path, line + span.End, 0, ", " + flow);
    }

    private static TextEdit? InsertFirst(SourceText text, SourceSpan place, string entry)
    {
        var (start, length) = text.LineSpan(text.LineIndexAt(place.Start) + 1);
        var before = text.Text.AsSpan(start, Math.Max(0, place.Start - start)).TrimEnd();
        var rest = text.Text.AsSpan(place.Start, start + length - place.Start).TrimStart();
        var key = KeyColumn(before);
        if (!before.EndsWith(":") || before[key..].IndexOfAny('{', '[') >= 0 || !(rest.IsEmpty || rest[0] == '#')) return null;
        var isMapping = YamlReader.Read(new SourceText("", entry), 0).Documents is [YamlMapping];
        var indented = Indented(isMapping ? entry : AsItem(entry), Step(text));
        return LineEdits.InsertAfter(text, new SourceSpan(place.Source, start + key, 0), indented, LineIndent.OfSpan);
    }

    private static int KeyColumn(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && (line[at] == ' ' || (line[at] == '-' && at + 1 < line.Length && line[at + 1] == ' '))) at++;
        return at;
    }

    /// <summary>By how much the first key below another one is indented.</summary>
    private static int Step(SourceText text)
    {
        var above = int.MaxValue;
        for (var number = 1; number <= text.LineCount; number++)
        {
            var (start, length) = text.LineSpan(number);
            var line = text.Text.AsSpan(start, length);
            var content = line.TrimStart(' ');
            if (content.IsEmpty || content[0] == '#') continue;
            if (content[0] != '-' && length - content.Length > above) return length - content.Length - above;
            above = KeyColumn(line);
        }

        return UsualStep;
    }

    private static string AsItem(string entry) => "- " + Indented(entry, UsualStep).TrimStart();

    private static string Indented(string lines, int columns) =>
        string.Join('\n', lines.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? line : new string(' ', columns) + line));
}
