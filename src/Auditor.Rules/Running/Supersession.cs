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

    private static List<SubjectJudgement> Fold(List<SubjectJudgement> all, Dictionary<string, Dictionary<int, string>> owners)
    {
        var folded = new Dictionary<string, Dictionary<int, SortedSet<string>>>(StringComparer.Ordinal);
        var kept = new List<SubjectJudgement>(all.Count);
        foreach (var judgement in all)
        {
            if (Owner(judgement, owners) is { } owner) Add(folded, owner, judgement);
            else kept.Add(judgement);
        }

        for (var i = 0; i < kept.Count && folded.Count > 0; i++) kept[i] = With(kept[i], folded);
        return kept;
    }

    private static SubjectJudgement With(SubjectJudgement judgement, Dictionary<string, Dictionary<int, SortedSet<string>>> folded) =>
        folded.TryGetValue(judgement.Finding.RuleId, out var bySubject) && bySubject.TryGetValue(judgement.Subject.Id, out var rules)
            ? judgement with { Finding = judgement.Finding with { Folded = [.. rules] } }
            : judgement;

    /// <summary>Which rule takes the failures of a rule, by the subject's id; the first by id of several. Null when none takes any.</summary>
    private static Dictionary<string, Dictionary<int, string>>? OwnersOf(List<RuleJudgements> judged)
    {
        Dictionary<string, Dictionary<int, string>>? owners = null;
        foreach (var rule in judged)
        {
            if (rule.Rule.Rule.Supersedes.IsEmpty) continue;
            foreach (var judgement in rule.Judgements)
            {
                if (judgement.Finding.Outcome == Outcome.Failed) Own(owners ??= new(StringComparer.Ordinal), rule.Rule, judgement.Subject);
            }
        }

        return owners;
    }

    private static void Own(Dictionary<string, Dictionary<int, string>> owners, ActiveRule owner, Node subject)
    {
        foreach (var superseded in owner.Rule.Supersedes)
        {
            if (superseded == owner.Id) continue;
            if (!owners.TryGetValue(superseded, out var bySubject)) owners[superseded] = bySubject = [];
            bySubject.TryAdd(subject.Id, owner.Id);
        }
    }

    private static string? Owner(SubjectJudgement judgement, Dictionary<string, Dictionary<int, string>> owners)
    {
        if (judgement.Finding.Outcome != Outcome.Failed) return null;
        var (rule, subject) = (judgement.Finding.RuleId, judgement.Subject.Id);
        if (OwnerOf(rule, subject, owners) is not { } last) return null;
        var passed = new HashSet<string>(StringComparer.Ordinal) { rule, last };
        while (OwnerOf(last, subject, owners) is { } owner)
        {
            // Rules that supersede each other in a circle keep their findings: none of them may vanish.
            if (!passed.Add(owner)) return null;
            last = owner;
        }

        return last;
    }

    private static string? OwnerOf(string rule, int subject, Dictionary<string, Dictionary<int, string>> owners) =>
        owners.TryGetValue(rule, out var bySubject) && bySubject.TryGetValue(subject, out var owner) ? owner : null;

    private static void Add(Dictionary<string, Dictionary<int, SortedSet<string>>> folded, string owner, SubjectJudgement judgement)
    {
        if (!folded.TryGetValue(owner, out var bySubject)) folded[owner] = bySubject = [];
        if (!bySubject.TryGetValue(judgement.Subject.Id, out var rules)) bySubject[judgement.Subject.Id] = rules = new SortedSet<string>(StringComparer.Ordinal);
        rules.Add(judgement.Finding.RuleId);
    }
}
