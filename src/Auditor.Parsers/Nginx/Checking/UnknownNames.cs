using Auditor.Documents;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Known names that are close to the unknown ones of a configuration. Only so many are looked for: comparing costs more than reading.</summary>
internal sealed class UnknownNames
{
    private const int LongestName = 64;
    private const int MostLooked = 200;

    private static readonly Lazy<ILookup<int, string>> ByLength = new(() => DirectiveTable.Names.ToLookup(name => name.Length));

    private readonly Dictionary<string, string?> found = new(StringComparer.Ordinal);

    /// <summary>Only names of nearly the same length are compared: one typing mistake in short names, three in long ones.</summary>
    public string? Closest(string name)
    {
        if (name.Length is 0 or > LongestName) return null;
        if (found.TryGetValue(name, out var known)) return known;
        return found.Count >= MostLooked ? null : found[name] = Find(name);
    }

    private static string? Find(string name)
    {
        var reach = Math.Clamp(name.Length / 4, 1, 3);
        var candidates = Enumerable.Range(name.Length - reach, (2 * reach) + 1).SelectMany(length => ByLength.Value[length]).Where(known => known[0] == name[0] || known[^1] == name[^1]);
        return Spelling.Closest(name, candidates) is { } close && Spelling.Distance(name, close) <= reach ? close : null;
    }
}
