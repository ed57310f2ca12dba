using System.Globalization;

namespace Auditor.Sources.Inventories;

/// <summary>Ansible's ranges in the names of hosts: <c>web[01:10]</c>, <c>db-[a:f]</c>, <c>n[1:9:2].[eu:eu]</c>. Both ends are included;
/// leading zeros set the width.</summary>
internal static class HostRange
{
    /// <summary>The names in order, or why there are none.</summary>
    /// <param name="most">How many there may be.</param>
    public static IReadOnlyList<string> Expand(string pattern, int most, out string? mistake)
    {
        mistake = null;
        List<string> names = [""];
        var at = 0;
        while (at < pattern.Length && pattern.IndexOf('[', at) is >= 0 and var open)
        {
            var close = pattern.IndexOf(']', open);
            var values = close < 0 ? null : Values(pattern[(open + 1)..close].Split(':'), most);
            if (values is null) return Wrong($"{HostWords.Quoted(pattern)} is no range: it is written web[01:10], web[a:f] or web[1:9:2].",
                out mistake);
            if (values.Count == 0 || (long)names.Count * values.Count > most) return Wrong(TooMany(pattern, most), out mistake);
            names = Joined(names, pattern[at..open], values);
            at = close + 1;
        }

        return at == 0 ? [pattern] : Joined(names, pattern[at..], [""]);
    }

    private static List<string> Joined(List<string> names, string middle, IReadOnlyList<string> values)
    {
        var joined = new List<string>(names.Count * values.Count);
        foreach (var name in names)
        {
            foreach (var value in values) joined.Add(name + middle + value);
        }

        return joined;
    }

    /// <summary>Null: no range. None: more than may be.</summary>
    private static IReadOnlyList<string>? Values(string[] parts, int most)
    {
        if (parts.Length is not (2 or 3)) return null;
        var step = parts.Length == 3 ? Number(parts[2]) : 1;
        if (step is not > 0) return null;
        if (parts[0] is [var first] && parts[1] is [var last] && char.IsAsciiLetter(first) && char.IsAsciiLetter(last))
            return first > last ? null : [.. Steps(first, last, step.Value).Select(value => ((char)value).ToString())];
        var width = parts[0].StartsWith('0') ? parts[0].Length : 0;
        if (Number(parts[0].Length == 0 ? "0" : parts[0]) is not { } from || Number(parts[1]) is not { } to || from > to
            || width > 9) return null;
        if ((to - from) / step > most) return [];
        return [.. Steps(from, to, step.Value).Select(value => value.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0'))];
    }

    private static IEnumerable<int> Steps(int from, int to, int step)
    {
        for (long value = from; value <= to; value += step) yield return (int)value;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string TooMany(string pattern, int most) =>
        string.Create(CultureInfo.InvariantCulture, $"{HostWords.Quoted(pattern)} names more than {most} hosts.");

    private static IReadOnlyList<string> Wrong(string message, out string? mistake)
    {
        mistake = message;
        return [];
    }
}
