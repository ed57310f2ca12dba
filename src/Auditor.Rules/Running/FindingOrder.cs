using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>The orders of a run's findings. Those of a path are sorted by themselves: paths are long and begin alike, and are compared once each.</summary>
internal static class FindingOrder
{
    private const int Ranks = 3;
    private const int Severities = (int)Severity.Critical + 1;

    /// <summary>A whole order, so that equal findings are numbered alike however they come in: by path, offset, rule, and what else tells them apart.</summary>
    public static Finding[] InPlace(IReadOnlyList<TreeResult> results)
    {
        var byPath = ByPath(results, out var count);
        var paths = new List<string>(byPath.Keys);
        paths.Sort(StringComparer.Ordinal);
        var sorted = new Finding[count];
        var next = 0;
        foreach (var path in paths)
        {
            var here = StableOrder.Sort(byPath[path].ToArray(), WithinPath);
            here.CopyTo(sorted, next);
            next += here.Length;
        }

        return sorted;
    }

    /// <summary>Failures first, the worst first; what is equally bad stays in its place.</summary>
    public static Finding[] AsShown(Finding[] inPlace)
    {
        var next = new int[(Ranks * Severities) + 1];
        foreach (var finding in inPlace) next[Badness(finding) + 1]++;
        for (var i = 1; i < next.Length; i++) next[i] += next[i - 1];
        var shown = new Finding[inPlace.Length];
        foreach (var finding in inPlace) shown[next[Badness(finding)]++] = finding;
        return shown;
    }

    private static Dictionary<string, List<Finding>> ByPath(IReadOnlyList<TreeResult> results, out int count)
    {
        var byPath = new Dictionary<string, List<Finding>>(StringComparer.Ordinal);
        List<Finding> here = [];
        string? last = null;
        count = 0;
        foreach (var result in results)
        {
            count += result.Findings.Length;
            foreach (var finding in result.Findings)
            {
                if (finding.Location.Path != last) here = ListOf(last = finding.Location.Path, byPath);
                here.Add(finding);
            }
        }

        return byPath;
    }

    private static List<Finding> ListOf(string path, Dictionary<string, List<Finding>> byPath)
    {
        if (!byPath.TryGetValue(path, out var here)) byPath[path] = here = [];
        return here;
    }

    private static int WithinPath(Finding a, Finding b)
    {
        var order = a.Location.Offset.CompareTo(b.Location.Offset);
        if (order == 0) order = string.CompareOrdinal(a.RuleId, b.RuleId);
        if (order == 0) order = a.Location.Length.CompareTo(b.Location.Length);
        if (order == 0) order = string.CompareOrdinal(a.Subject, b.Subject);
        return order != 0 ? order : string.CompareOrdinal(a.Message, b.Message);
    }

    // From 0, the worst.
    private static int Badness(Finding finding) => (Rank(finding.Outcome) * Severities) + (int)Severity.Critical - (int)finding.Severity;

    private static int Rank(Outcome outcome) => outcome switch { Outcome.Failed => 0, Outcome.Error => 1, _ => 2 };
}
