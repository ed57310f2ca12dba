using Auditor.Documents;

namespace Auditor.RulePacks.Nginx;

/// <summary>A security advisory of nginx.</summary>
/// <param name="Name">CVE number.</param>
/// <param name="Severity">nginx's own word: major, medium, low.</param>
/// <param name="Ranges">Vulnerable versions: <c>FROM-TO</c>, both included.</param>
/// <param name="Repaired">The first good version of each branch, the newest branch first.</param>
/// <param name="Uses">What a configuration must use to be concerned; one of them is enough. Each is one or more of <c>ELEMENT</c>, <c>ELEMENT@ATTRIBUTE</c>,
/// <c>ELEMENT@ATTRIBUTE=VALUE</c> and <c>ELEMENT@ATTRIBUTE~WORD</c> (one of its words), with <c>+</c> between; <c>BLOCK/</c> before an element is around it.</param>
/// <param name="What">What is wrong.</param>
internal sealed record Advisory(string Name, string Severity, string[] Ranges, string[] Repaired, string[] Uses, string What)
{
    /// <summary>A version of two numbers stands for the last release of its branch.</summary>
    public bool Concerns(string version)
    {
        var number = Number(version);
        return Array.Exists(Ranges, range => range.Split('-') is [var from, var to] && number >= Number(from) && number <= Number(to))
            && !Array.Exists(Repaired, good => IsRepaired(number, good));
    }

    public bool IsUsedBy(DocumentTree tree) => Array.Exists(Uses, use => Array.TrueForAll(use.Split('+'), part => IsUsed(tree, part)));

    /// <summary>The oldest version from a version on that none of the advisories concerns.</summary>
    public static string Repair(List<Advisory> used, string version) =>
        used.SelectMany(advisory => advisory.Repaired)
            .Where(good => Number(good) > Number(version) && !used.Exists(advisory => advisory.Concerns(good)))
            .MinBy(Number) ?? "";

    /// <summary>Newer branches than the newest repaired one are outside of the ranges.</summary>
    private static bool IsRepaired(long number, string good) => number >= Number(good) && number / 1_000 == Number(good) / 1_000;

    private static bool IsUsed(DocumentTree tree, string use)
    {
        var parts = use.Split('@', '=', '~');
        var slash = parts[0].IndexOf('/', StringComparison.Ordinal);
        foreach (var node in tree.Named(parts[0][(slash + 1)..]))
        {
            if (slash > 0 && !node.Ancestors.Any(around => around.Name == parts[0][..slash])) continue;
            if (parts.Length == 1 || (parts.Length == 2 ? node.Has(parts[1]) : Holds(node[parts[1]], parts[2], use.Contains('~', StringComparison.Ordinal)))) return true;
        }

        return false;
    }

    private static bool Holds(string value, string sought, bool isWord) =>
        isWord ? value.Split(' ').Contains(sought, StringComparer.OrdinalIgnoreCase) : value == sought;

    private static long Number(string version)
    {
        long number = 0;
        var parts = version.Split('.');
        for (var i = 0; i < 3; i++) number = (number * 1_000) + (i < parts.Length && long.TryParse(parts[i], out var part)
            ? Math.Min(part, 999) : 999);
        return number;
    }
}
