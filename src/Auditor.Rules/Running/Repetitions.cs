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
        var worst = new Dictionary<Place, Severity>();
        var repeated = new HashSet<Place>();
        var seen = new Dictionary<Place, int>();
        for (var i = 0; i < results.Length; i++)
        {
            foreach (var finding in results[i].Findings) Note(finding, i, worst, seen, repeated);
        }

        return repeated.Count == 0 ? results : [.. results.Select((result, index) => Kept(result, index, worst, seen, repeated))];
    }

    private static void Note(Finding finding, int result, Dictionary<Place, Severity> worst, Dictionary<Place, int> seen, HashSet<Place> repeated)
    {
        var place = Place.Of(finding);
        if (!worst.TryGetValue(place, out var known) || finding.Severity > known) worst[place] = finding.Severity;
        if (!seen.TryAdd(place, result) && (seen[place] != result || IsOfDeployment(finding))) repeated.Add(place);
    }

    private static bool IsOfDeployment(Finding finding) => finding.Kind == ArtifactKinds.Deployment;

    private static TreeResult Kept(TreeResult result, int index, Dictionary<Place, Severity> worst, Dictionary<Place, int> seen, HashSet<Place> repeated)
    {
        var kept = ImmutableArray.CreateBuilder<Finding>(result.Findings.Length);
        var told = new HashSet<Place>();
        var tallies = result.Tallies.ToDictionary(tally => tally.RuleId, StringComparer.Ordinal);
        foreach (var finding in result.Findings)
        {
            var place = Place.Of(finding);
            if (!repeated.Contains(place)) kept.Add(finding);
            else if (seen[place] == index && (told.Add(place) || !IsOfDeployment(finding))) kept.Add(finding with { Severity = worst[place] });
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

    private readonly record struct Place(string Rule, Outcome Outcome, string Path, int Offset, int Length, string Message)
    {
        public static Place Of(Finding finding) =>
            new(finding.RuleId, finding.Outcome, finding.Location.Path, finding.Location.Offset, finding.Location.Length, finding.Message);
    }
}
