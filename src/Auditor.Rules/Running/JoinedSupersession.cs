using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>
/// One cause, one finding, across the trees of a run: a finding of the deployment takes the failures of the rules that it supersedes where they point at its own place or at one that it
/// shows beside it.
/// </summary>
public static class JoinedSupersession
{
    /// <param name="deployment">The rules of the deployment.</param>
    public static ImmutableArray<TreeResult> Fold(ImmutableArray<TreeResult> results, ImmutableArray<ActiveRule> deployment)
    {
        var superseded = deployment.Where(rule => !rule.Rule.Supersedes.IsEmpty).ToDictionary(rule => rule.Id, rule => rule.Rule.Supersedes, StringComparer.Ordinal);
        var owners = new Dictionary<Place, Place>();
        foreach (var finding in results.SelectMany(result => result.Findings)) Own(finding, superseded, owners);
        if (owners.Count == 0) return results;
        var folded = new Dictionary<Place, SortedSet<string>>();
        ImmutableArray<TreeResult> kept = [.. results.Select(result => result with { Findings = [.. result.Findings.Where(finding => !IsFolded(finding, owners, folded))] })];
        return [.. kept.Select(result => result with { Findings = [.. result.Findings.Select(finding => With(finding, folded))] })];
    }

    private static void Own(Finding finding, Dictionary<string, ImmutableArray<string>> superseded, Dictionary<Place, Place> owners)
    {
        if (finding is not { Kind: ArtifactKinds.Deployment, Outcome: Outcome.Failed } || !superseded.TryGetValue(finding.RuleId, out var rules)) return;
        var owner = new Place(finding.RuleId, finding.Location);
        foreach (var location in finding.Related.Select(related => related.Location).Prepend(finding.Location))
        {
            foreach (var rule in rules) owners.TryAdd(new Place(rule, location), owner);
        }
    }

    private static bool IsFolded(Finding finding, Dictionary<Place, Place> owners, Dictionary<Place, SortedSet<string>> folded)
    {
        if (finding.Outcome != Outcome.Failed || !owners.TryGetValue(new Place(finding.RuleId, finding.Location), out var owner)) return false;
        if (!folded.TryGetValue(owner, out var rules)) folded[owner] = rules = new SortedSet<string>(StringComparer.Ordinal);
        rules.Add(finding.RuleId);
        return true;
    }

    private static Finding With(Finding finding, Dictionary<Place, SortedSet<string>> folded) =>
        finding is { Kind: ArtifactKinds.Deployment, Outcome: Outcome.Failed } && folded.TryGetValue(new Place(finding.RuleId, finding.Location), out var rules)
            ? finding with { Folded = [.. finding.Folded.Union(rules).Order(StringComparer.Ordinal)] }
            : finding;

    /// <summary>Where a rule points.</summary>
    private sealed record Place(string Rule, string Path, int Offset)
    {
        public Place(string rule, SourceLocation location)
            : this(rule, location.Path, location.Offset)
        {
        }
    }
}
