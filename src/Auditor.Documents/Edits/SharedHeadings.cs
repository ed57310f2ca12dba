namespace Auditor.Documents.Edits;

/// <summary>Two insertions of lines at one place that begin with the same headings (<c>volumes:</c>): written one below the other, the second would repeat a key of YAML.</summary>
internal static class SharedHeadings
{
    /// <summary>One insertion that writes the headings once; null when they share none, or when the first goes on behind what stands below them.</summary>
    public static TextEdit? Join(TextEdit first, TextEdit second)
    {
        if (first.Start != second.Start || first.Length + second.Length > 0 || first.NewText.EndsWith('\n') != second.NewText.EndsWith('\n')) return null;
        var ahead = LinesOf(first.NewText);
        var added = LinesOf(second.NewText);
        for (var shared = CountShared(ahead, added); shared > 0; shared--)
        {
            if (!AreBelow(ahead, shared) || !AreBelow(added, shared)) continue;
            return New(ahead[shared..], added[shared..]) is { } more ? first with { NewText = Written(first.NewText, ahead.Concat(more)) } : null;
        }

        return null;
    }

    /// <summary>The lines that are not there yet; null when one of several that belong together is.</summary>
    private static List<string>? New(string[] present, string[] added)
    {
        var more = added.Where(line => !present.Contains(line)).ToList();
        var isFlat = Array.TrueForAll(added, line => Depth(line) == Depth(added[0]));
        return isFlat || more.Count == added.Length ? more : null;
    }

    private static string[] LinesOf(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The line breaks at the start and the end stay those of the first.</summary>
    private static string Written(string first, IEnumerable<string> lines)
    {
        var breaks = first.Length - first.TrimStart('\n').Length;
        var end = first.EndsWith('\n') ? "\n" : "";
        return first[..breaks] + string.Join('\n', lines) + end;
    }

    private static int CountShared(string[] first, string[] second)
    {
        var count = 0;
        while (count < first.Length && count < second.Length && first[count] == second[count] && IsHeading(first[count])) count++;
        return count;
    }

    private static bool IsHeading(string line) => line.EndsWith(':') && !line.TrimStart(' ').StartsWith('-');

    /// <summary>Something stands behind the headings, and all of it is deeper than the last of them.</summary>
    private static bool AreBelow(string[] lines, int headings)
    {
        var depth = Depth(lines[headings - 1]);
        var rest = lines.Skip(headings).ToList();
        return rest.Count > 0 && rest.TrueForAll(line => Depth(line) > depth);
    }

    private static int Depth(string line) => line.Length - line.TrimStart(' ').Length;
}
