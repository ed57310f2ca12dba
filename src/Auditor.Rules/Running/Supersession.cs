using System.Globalization;
using Auditor.Documents;
using Auditor.Rules.Model;

namespace Auditor.Rules.Running;

/// <summary>One cause, one finding: where a rule fails on a subject, the failures of the rules it supersedes on that subject fold into its own.</summary>
internal static class Supersession
{
    public static List<SubjectJudgement> Fold(List<RuleJudgements> judged)
    {
        var all = new List<SubjectJudgement>();
        foreach (var rule in judged) all.AddRange(rule.Judgements);
        return OwnersOf(judged) is { } owners ? Fold(all, owners) : all;
    }

    private static List<SubjectJudgement> Fold(List<SubjectJudgement> all, Dictionary<string, string> owners)
    {
        var folded = new Dictionary<string, SortedSet<string>>();
        var kept = new List<SubjectJudgement>();
        foreach (var judgement in all)
        {
            if (Owner(judgement, owners) is { } owner) Add(folded, Key(owner, judgement.Subject), judgement.Finding.RuleId);
            else kept.Add(judgement);
        }

        return kept.ConvertAll(judgement => folded.TryGetValue(Key(judgement.Finding.RuleId, judgement.Subject), out var rules)
            ? judgement with { Finding = judgement.Finding with { Folded = [.. rules] } }
            : judgement);
    }

    /// <summary>Which rule takes the failures of a rule on a subject; the first by id of several. Null when none takes any.</summary>
    private static Dictionary<string, string>? OwnersOf(List<RuleJudgements> judged)
    {
        Dictionary<string, string>? owners = null;
        foreach (var rule in judged)
        {
            if (rule.Rule.Rule.Supersedes.IsEmpty) continue;
            foreach (var judgement in rule.Judgements)
            {
                if (judgement.Finding.Outcome == Outcome.Failed) Own(owners ??= [], rule.Rule, judgement.Subject);
            }
        }

        return owners;
    }

    private static void Own(Dictionary<string, string> owners, ActiveRule owner, Node subject)
    {
        foreach (var superseded in owner.Rule.Supersedes)
        {
            if (superseded != owner.Id) owners.TryAdd(Key(superseded, subject), owner.Id);
        }
    }

    private static string? Owner(SubjectJudgement judgement, Dictionary<string, string> owners)
    {
        if (judgement.Finding.Outcome != Outcome.Failed) return null;
        var passed = new HashSet<string>(StringComparer.Ordinal) { judgement.Finding.RuleId };
        string? last = null;
        while (owners.TryGetValue(Key(last ?? judgement.Finding.RuleId, judgement.Subject), out var owner))
        {
            // Rules that supersede each other in a circle keep their findings: none of them may vanish.
            if (!passed.Add(owner)) return null;
            last = owner;
        }

        return last;
    }

    private static void Add(Dictionary<string, SortedSet<string>> folded, string key, string rule)
    {
        if (!folded.TryGetValue(key, out var rules)) folded[key] = rules = new SortedSet<string>(StringComparer.Ordinal);
        rules.Add(rule);
    }

    /// <summary>A rule on a subject.</summary>
    private static string Key(string rule, Node subject) => string.Create(CultureInfo.InvariantCulture, $"{rule}@{subject.Id}");
}
