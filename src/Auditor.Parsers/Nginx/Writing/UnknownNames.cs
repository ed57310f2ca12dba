using Auditor.Documents;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>Known names that are close to unknown ones.</summary>
internal static class UnknownNames
{
    private const int LongestName = 64;

    private static readonly Lazy<ILookup<int, string>> ByLength = new(() => DirectiveTable.Names.ToLookup(name => name.Length));

    /// <summary>Only names of nearly the same length are compared: one typing mistake in short names, three in long ones.</summary>
    public static string? Closest(string name)
    {
        if (name.Length is 0 or > LongestName) return null;
        var reach = Math.Clamp(name.Length / 4, 1, 3);
        var candidates = Enumerable.Range(name.Length - reach, (2 * reach) + 1).SelectMany(length => ByLength.Value[length]).Where(known => Math.Abs(known[0] - name[0]) == 0 || known[^1] == name[^1]);
        return Spelling.Closest(name, candidates) is { } close && Spelling.Distance(name, close) <= reach ? close : null;
    }
}
