using System.Collections.Immutable;
using System.Text;

namespace Auditor.Documents.Edits;

/// <summary>
/// Edits of one text that do not overlap, in the order of their places. Immutable. Insertions at one place stay in the order
/// in which they came, deeper lines before shallower ones (they belong to what ends there), and stand before a replacement that begins
/// there; an edit that is in already is not taken twice, and of two insertions that begin with the same headings these are written once.
/// </summary>
public sealed class EditSet
{
    private EditSet(string path, ImmutableArray<TextEdit> edits)
    {
        Path = path;
        Edits = edits;
    }

    /// <param name="path">The path of the text that is changed.</param>
    public EditSet(string path)
        : this(path, [])
    {
    }

    public string Path { get; }

    public ImmutableArray<TextEdit> Edits { get; }

    public bool IsEmpty => Edits.IsEmpty;

    /// <summary>Adds edits that belong together: all or none. What is in the set already wins.</summary>
    public EditAddition Add(params ReadOnlySpan<TextEdit> edits)
    {
        var result = Edits;
        foreach (var edit in edits)
        {
            if (edit.Path != Path || edit.Start < 0 || edit.Length < 0) return new EditAddition(this, edit, null);
            var place = Place(result, edit);
            if (IsIn(result, edit, place)) continue;
            if (Joined(result, edit, place) is { } joined)
            {
                result = joined;
                continue;
            }

            if (Overlapped(result, edit, place) is { } holder) return new EditAddition(this, edit, holder);
            result = result.Insert(place, edit);
        }

        return new EditAddition(new EditSet(Path, result), null, null);
    }

    /// <summary>
    /// The changed text. New text is written with <c>\n</c> and gets CRLF where most lines of the text end so; nothing else is touched.
    /// </summary>
    /// <exception cref="ArgumentException">An edit does not lie in the text.</exception>
    public string Apply(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Splice(text.Text, 0, text.Text.Length, Adapted(text));
    }

    /// <summary>The edits with the line ends of the text.</summary>
    internal ImmutableArray<TextEdit> Adapted(SourceText text)
    {
        if (Edits.Length > 0 && Edits[^1].End > text.Text.Length) throw new ArgumentException($"An edit ends behind the text of {text.Path}.", nameof(text));
        return text.EndsLinesInCrLf ? [.. Edits.Select(edit => edit with { NewText = LineEnding.ToCrLf(edit.NewText) })] : Edits;
    }

    /// <summary>The stretch of a text with the edits that lie in it.</summary>
    internal static string Splice(string text, int start, int end, ImmutableArray<TextEdit> edits)
    {
        var result = new StringBuilder(end - start);
        var at = start;
        foreach (var edit in edits)
        {
            result.Append(text, at, edit.Start - at).Append(edit.NewText);
            at = edit.End;
        }

        return result.Append(text, at, end - at).ToString();
    }

    /// <summary>The index behind all edits that begin earlier, and behind the insertions at the same place that are not less deep.</summary>
    private static int Place(ImmutableArray<TextEdit> edits, TextEdit edit)
    {
        int low = 0, high = edits.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (edits[middle].Start < edit.Start || (edits[middle].Start == edit.Start && edits[middle].Length == 0)) low = middle + 1;
            else high = middle;
        }

        while (edit.Length == 0 && low > 0 && edits[low - 1].Start == edit.Start && Depth(edits[low - 1].NewText) is >= 0 and var depth && depth < Depth(edit.NewText)) low--;
        return low;
    }

    /// <summary>Blanks before the first line that is inserted; -1 for what is inserted into a line.</summary>
    private static int Depth(string inserted)
    {
        var line = inserted.AsSpan();
        if (line.StartsWith("\n")) line = line[1..];
        else if (!line.EndsWith("\n")) return -1;
        return line.Length - line.TrimStart(' ').Length;
    }

    private static bool IsIn(ImmutableArray<TextEdit> edits, TextEdit edit, int place)
    {
        if (place < edits.Length && edits[place] == edit) return true;
        for (var i = place - 1; i >= 0 && edits[i].Start == edit.Start; i--)
        {
            if (edits[i] == edit) return true;
        }

        return false;
    }

    /// <summary>The edits when one at the same place takes the new one in, below the headings that both begin with; else null.</summary>
    private static ImmutableArray<TextEdit>? Joined(ImmutableArray<TextEdit> edits, TextEdit edit, int place)
    {
        for (var i = place - 1; i >= 0 && edits[i].Start == edit.Start; i--)
        {
            if (SharedHeadings.Join(edits[i], edit) is { } joined) return edits.SetItem(i, joined);
        }

        return null;
    }

    private static TextEdit? Overlapped(ImmutableArray<TextEdit> edits, TextEdit edit, int place)
    {
        if (place > 0 && edits[place - 1].End > edit.Start) return edits[place - 1];
        return place < edits.Length && edits[place].Start < edit.End ? edits[place] : null;
    }
}
