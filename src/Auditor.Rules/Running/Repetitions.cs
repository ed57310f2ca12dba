using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>
/// What several trees found in one place: a file that is audited by itself and again below another one that is put on top of it, or one that several include.
/// It is told, and counted, once, with the worst severity. The tree of the deployment has such a place twice by itself.
/// </summary>
internal static class Repetitions
{
    public static ImmutableArray<TreeResult> Without(ImmutableArray<TreeResult> results)
    {
        var told = new Dictionary<Place, Telling>(results.Sum(result => result.Findings.Length));
        var isRepeated = false;
        for (var i = 0; i < results.Length; i++)
        {
            foreach (var finding in results[i].Findings) isRepeated |= Note(finding, i, told);
        }

        return isRepeated ? [.. results.Select((result, index) => Kept(result, index, told))] : results;
    }

    /// <returns>Whether the place is one that is told again.</returns>
    private static bool Note(Finding finding, int result, Dictionary<Place, Telling> told)
    {
        var place = new Place(finding);
        if (told.TryAdd(place, new Telling(result) { Worst = finding.Severity })) return false;
        var telling = told[place];
        if (finding.Severity > telling.Worst) telling.Worst = finding.Severity;
        return telling.IsRepeated |= telling.First != result || IsOfDeployment(finding);
    }

    private static bool IsOfDeployment(Finding finding) => finding.Kind == ArtifactKinds.Deployment;

    private static TreeResult Kept(TreeResult result, int index, Dictionary<Place, Telling> told)
    {
        var kept = ImmutableArray.CreateBuilder<Finding>(result.Findings.Length);
        var here = new HashSet<Place>();
        var tallies = result.Tallies.ToDictionary(tally => tally.RuleId, StringComparer.Ordinal);
        foreach (var finding in result.Findings)
        {
            var place = new Place(finding);
            var telling = told[place];
            if (!telling.IsRepeated) kept.Add(finding);
            else if (telling.First == index && (here.Add(place) || !IsOfDeployment(finding))) kept.Add(finding with { Severity = telling.Worst });
            else if (tallies.TryGetValue(finding.RuleId, out var tally)) tallies[finding.RuleId] = Less(tally, finding.Outcome);
        }

        return new TreeResult(kept.ToImmutable(), [.. result.Tallies.Select(tally => tallies[tally.RuleId])]);
    }

    private static RuleTally Less(RuleTally tally, Outcome outcome) => outcome switch
    {
        Outcome.Failed => tally with { Failed = tally.Failed - 1 },
        Outcome.Error => tally with { Errors = tally.Errors - 1 },
        _ => tally with { NotEvaluated = tally.NotEvaluated - 1 },
    };

    /// <summary>How a place was told.</summary>
    /// <param name="first">The index of the result that tells it first.</param>
    private sealed class Telling(int first)
    {
        public int First => first;

        public Severity Worst { get; set; }

        public bool IsRepeated { get; set; }
    }

    /// <summary>Findings with the same rule, outcome, location and message. A class: see Start-up in the architecture.</summary>
    private sealed class Place(Finding finding) : IEquatable<Place>
    {
        private readonly Finding finding = finding;

        public bool Equals(Place? other) =>
            other is { finding: { } theirs }
            && finding.Location.Offset == theirs.Location.Offset
            && finding.Location.Length == theirs.Location.Length
            && finding.Outcome == theirs.Outcome
            && finding.RuleId == theirs.RuleId
            && finding.Location.Path == theirs.Location.Path
            && finding.Message == theirs.Message;

        public override bool Equals(object? obj) => Equals(obj as Place);

        // Few findings of a rule are equal so far.
        public override int GetHashCode() =>
            HashCode.Combine(finding.RuleId, finding.Location.Path, finding.Location.Offset, finding.Location.Length);
    }
}
