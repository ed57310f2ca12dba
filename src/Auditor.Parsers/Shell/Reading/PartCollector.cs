using System.Collections.Immutable;
using System.Text;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Reading;

/// <summary>Collects the parts of a word; neighbouring stretches of text become one part.</summary>
internal sealed class PartCollector(ShellCursor cursor)
{
    private readonly ImmutableArray<WordPart>.Builder parts = ImmutableArray.CreateBuilder<WordPart>(0);
    private int runStart;
    private int runEnd;
    private bool isRunQuoted;
    private bool hasRun;

    /// <summary>Some part is quoted, even an empty one.</summary>
    public bool IsQuoted { get; set; }

    /// <summary>Text as written.</summary>
    public void Text(int start, int end, bool isQuoted)
    {
        if (hasRun && runEnd == start && isRunQuoted == isQuoted)
        {
            runEnd = end;
            return;
        }

        Flush();
        (runStart, runEnd, isRunQuoted, hasRun) = (start, end, isQuoted, end > start);
    }

    public void Add(WordPart part)
    {
        Flush();
        parts.Add(part);
    }

    public ImmutableArray<WordPart> Parts()
    {
        Flush();
        return parts.DrainToImmutable();
    }

    public ShellWord Word(int start, int end)
    {
        if (parts.Count == 0 && !IsQuoted && (!hasRun || (runStart == start && runEnd == end)))
            return new ShellWord(start, end, hasRun ? cursor.Slice(start, end) : "", []);
        var all = Parts();
        return new ShellWord(start, end, Value(all), all)
        {
            IsQuoted = IsQuoted,
            FirstExpansion = FindExpansion(all, unquotedOnly: false),
            HasUnquotedExpansion = FindExpansion(all, unquotedOnly: true) is not null,
        };
    }

    private void Flush()
    {
        if (hasRun) parts.Add(new TextPart(runStart, runEnd, isRunQuoted, null));
        hasRun = false;
    }

    private string Value(ImmutableArray<WordPart> all)
    {
        if (all.Length == 1) return TextOf(all[0]);
        var value = new StringBuilder();
        foreach (var part in all) value.Append(TextOf(part));
        return value.ToString();
    }

    private string TextOf(WordPart part) => (part as TextPart)?.Rewritten ?? cursor.Slice(part.Start, part.End);

    private static WordPart? FindExpansion(ImmutableArray<WordPart> all, bool unquotedOnly)
    {
        foreach (var part in all)
        {
            if (unquotedOnly && part.IsQuoted) continue;
            if (part is ArrayPart array)
            {
                if (FindExpansion(array, unquotedOnly) is { } inner) return inner;
            }
            else if (part is not TextPart)
            {
                return part;
            }
        }

        return null;
    }

    private static WordPart? FindExpansion(ArrayPart array, bool unquotedOnly)
    {
        foreach (var element in array.Elements)
        {
            if (unquotedOnly ? element.HasUnquotedExpansion : element.FirstExpansion is not null) return element.FirstExpansion;
        }

        return null;
    }
}
