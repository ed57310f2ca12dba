using Auditor.Rules.Runs;

namespace Auditor.Rules.Checklists;

/// <summary>Names a control's loss by its findings: each takes the share p of the sum of all p, and nothing is lost by rounding.</summary>
internal static class LossSplit
{
    /// <param name="findings">In the control's order: the first ones take the millionths that are left over.</param>
    public static void Add(long loss, IReadOnlyList<Finding> findings, IDictionary<string, long> losses)
    {
        if (findings.Count == 0) return;
        var sum = findings.Sum(Share);
        var rest = loss - findings.Sum(finding => loss * Share(finding) / sum);
        foreach (var finding in findings)
        {
            var part = loss * Share(finding) / sum + (rest-- > 0 ? 1 : 0);
            if (part == 0) continue;
            losses[finding.Fingerprint] = losses.TryGetValue(finding.Fingerprint, out var before) ? before + part : part;
        }
    }

    /// <summary>An unjudged subject has a share too, whatever its severity would have been.</summary>
    private static long Share(Finding finding) => Math.Max(1, LossFormula.Tenths(finding.Severity));
}
