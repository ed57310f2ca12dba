using Auditor.Documents;
using Auditor.Rules.Model;

namespace Auditor.Rules.Running;

/// <summary>One cause, one finding: where a rule fails on a subject, the failures of the rules it supersedes on that subject fold into its own.</summary>
internal static class Supersession
{
    public static IEnumerable<SubjectJudgement> Fold(IReadOnlyList<RuleJudgements> judged)
    {
        var owners = OwnersOf(judged);
        if (owners.Count == 0) return judged.SelectMany(rule => rule.Judgements);
        var folded = new Dictionary<(string Owner, Node Subject), SortedSet<string>>();
        var kept = new List<SubjectJudgement>();
        foreach (var judgement in judged.SelectMany(rule => rule.Judgements))
        {
            if (Owner(judgement, owners) is { } owner) Add(folded, (owner, judgement.Subject), judgement.Finding.RuleId);
            else kept.Add(judgement);
        }

        return kept.Select(judgement => folded.TryGetValue((judgement.Finding.RuleId, judgement.Subject), out var rules)
            ? judgement with { Finding = judgement.Finding with { Folded = [.. rules] } }
            : judgement);
    }

    /// <summary>Which rule takes the failures of a rule on a subject; the first by id of several.</summary>
    private static Dictionary<(string Superseded, Node Subject), string> OwnersOf(IReadOnlyList<RuleJudgements> judged)
    {
        var owners = new Dictionary<(string, Node), string>();
        foreach (var rule in judged.Where(rule => !rule.Rule.Rule.Supersedes.IsEmpty))
        {
            foreach (var judgement in rule.Judgements.Where(judgement => judgement.Finding.Outcome == Outcome.Failed))
            {
                foreach (var superseded in rule.Rule.Rule.Supersedes.Where(id => id != rule.Rule.Id)) owners.TryAdd((superseded, judgement.Subject), rule.Rule.Id);
            }
        }

        return owners;
    }

    private static string? Owner(SubjectJudgement judgement, Dictionary<(string, Node), string> owners)
    {
        if (judgement.Finding.Outcome != Outcome.Failed) return null;
        var passed = new HashSet<string>(StringComparer.Ordinal) { judgement.Finding.RuleId };
        string? last = null;
        while (owners.TryGetValue((last ?? judgement.Finding.RuleId, judgement.Subject), out var owner))
        {
            // Rules that supersede each other in a circle keep their findings: none of them may vanish.
            if (!passed.Add(owner)) return null;
            last = owner;
        }

        return last;
    }

    private static void Add(Dictionary<(string, Node), SortedSet<string>> folded, (string, Node) key, string rule)
    {
        if (!folded.TryGetValue(key, out var rules)) folded[key] = rules = new SortedSet<string>(StringComparer.Ordinal);
        rules.Add(rule);
    }
}
