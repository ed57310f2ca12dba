using Auditor.Documents;

namespace Auditor.RulePacks.Nginx;

/// <summary>A security advisory of nginx.</summary>
/// <param name="Name">CVE number.</param>
/// <param name="Severity">nginx's own word: major, medium, low.</param>
/// <param name="Ranges">Vulnerable versions: <c>FROM-TO</c>, both included.</param>
/// <param name="Repaired">The first good version of each branch, the newest branch first.</param>
/// <param name="Uses">What a configuration must use to be concerned: <c>ELEMENT</c>, <c>ELEMENT@ATTRIBUTE</c> or
/// <c>ELEMENT@ATTRIBUTE=VALUE</c>; one of them is enough.</param>
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

    public bool IsUsedBy(DocumentTree tree) => Array.Exists(Uses, use => IsUsed(tree, use));

    /// <summary>The oldest version from a version on that none of the advisories concerns.</summary>
    public static string Repair(List<Advisory> used, string version) =>
        used.SelectMany(advisory => advisory.Repaired)
            .Where(good => Number(good) > Number(version) && !used.Exists(advisory => advisory.Concerns(good)))
            .MinBy(Number) ?? "";

    /// <summary>Newer branches than the newest repaired one are outside of the ranges.</summary>
    private static bool IsRepaired(long number, string good) => number >= Number(good) && number / 1_000 == Number(good) / 1_000;

    private static bool IsUsed(DocumentTree tree, string use)
    {
        var parts = use.Split('@', '=');
        foreach (var node in tree.Named(parts[0]))
        {
            if (parts.Length == 1) return true;
            if (parts.Length == 2 ? node.Has(parts[1]) : node[parts[1]] == parts[2]) return true;
        }

        return false;
    }

    private static long Number(string version)
    {
        long number = 0;
        var parts = version.Split('.');
        for (var i = 0; i < 3; i++) number = (number * 1_000) + (i < parts.Length && long.TryParse(parts[i], out var part)
            ? Math.Min(part, 999) : 999);
        return number;
    }
}
