using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Auditor.Rules.Checklists;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>Puts the results of all artifacts together to a run: sorted, assessed, with its id and digest.</summary>
public static class RunAssembler
{
    public static Run Assemble(RunParts parts)
    {
        parts = parts with { Results = Repetitions.Without(parts.Results) };
        var findings = FindingsOf(parts.Results);
        var tallies = Tallies(parts);
        var input = InputOf(parts, findings, tallies);
        var assessed = Assessor.Assess(input);
        var fleet = new FleetAssessor(parts, input).Assess();
        var hosts = fleet?.Hosts
            .Where(host => host.Folder.Length > 0).ToDictionary(host => host.Folder, host => host.Name, StringComparer.Ordinal);
        var run = new Run
        {
            Id = IdOf(parts),
            Digest = "",
            ToolVersion = parts.ToolVersion,
            AsOf = parts.AsOf,
            Targets = parts.Targets,
            Project = parts.Project,
            Commit = parts.Commit,
            Branch = parts.Branch,
            RepositoryUri = parts.RepositoryUri,
            Artifacts = [.. parts.Artifacts.OrderBy(artifact => artifact.Path, StringComparer.Ordinal)],
            PassedOver = [.. parts.PassedOver.Where(item => item.Count > 0).OrderBy(item => item.Reason, StringComparer.Ordinal)],
            Problems = Sorted(parts.Problems),
            Rules = [.. parts.ActiveRules.OrderBy(rule => rule.Id, StringComparer.Ordinal)],
            Tallies = tallies,
            Findings = Priced(findings, assessed.FindingLosses, hosts),
            Assessment = assessed.Assessment,
            Fleet = fleet,
        };
        return run with { Digest = DigestOf(run) };
    }

    // Distinct numbers the findings in place; their order there is kept among those that are equally bad.
    private static ImmutableArray<Finding> FindingsOf(ImmutableArray<TreeResult> results) =>
        ImmutableCollectionsMarshal.AsImmutableArray(FindingOrder.AsShown(Fingerprints.Distinct(FindingOrder.InPlace(results))));

    private static ImmutableArray<Finding> Priced(ImmutableArray<Finding> findings, IReadOnlyDictionary<string, long> losses, Dictionary<string, string>? hosts)
    {
        var priced = new Finding[findings.Length];
        for (var i = 0; i < priced.Length; i++)
        {
            var finding = findings[i];
            var loss = losses.GetValueOrDefault(finding.Fingerprint);
            var host = hosts?.GetValueOrDefault(FleetAssessor.FolderOf(finding.Location.Path));
            priced[i] = loss == finding.LossMicros && host == finding.Host ? finding : finding with { LossMicros = loss, Host = host };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(priced);
    }

    private static readonly Comparer<AuditProblem> ProblemsInPlace = Comparer<AuditProblem>.Create((a, b) =>
    {
        var order = string.CompareOrdinal(a.Path, b.Path);
        if (order == 0) order = (a.Position?.Line ?? 0).CompareTo(b.Position?.Line ?? 0);
        if (order == 0) order = (a.Position?.Column ?? 0).CompareTo(b.Position?.Column ?? 0);
        return order != 0 ? order : string.CompareOrdinal(a.Code, b.Code);
    });

    private static ImmutableArray<AuditProblem> Sorted(ImmutableArray<AuditProblem> problems) => [.. problems.Order(ProblemsInPlace)];

    private static ImmutableArray<RuleTally> Tallies(RunParts parts)
    {
        var sums = new Dictionary<string, TallySum>(StringComparer.Ordinal);
        foreach (var rule in parts.ActiveRules) sums.TryAdd(rule.Id, new TallySum(rule.Id));
        foreach (var result in parts.Results)
        {
            foreach (var tally in result.Tallies)
            {
                if (sums.TryGetValue(tally.RuleId, out var sum)) sum.Add(tally);
            }
        }

        return [.. sums.Values.Select(sum => sum.Total).OrderBy(tally => tally.RuleId, StringComparer.Ordinal)];
    }

    private static AssessmentInput InputOf(RunParts parts, ImmutableArray<Finding> findings, ImmutableArray<RuleTally> tallies) => new()
    {
        Checklist = parts.Checklist,
        Profile = parts.Profile,
        Scope = parts.Scope,
        ShippedRules = parts.ShippedRules,
        ActiveRules = parts.ActiveRules,
        Findings = findings,
        Tallies = tallies,
        Gaps = parts.Gaps,
        Applicability = parts.Applicability,
        Attestations = parts.Attestations,
        Waivers = parts.Waivers,
        AsOf = DateOnly.FromDateTime(parts.AsOf.UtcDateTime),
    };

    private static string IdOf(RunParts parts)
    {
        var text = new StringBuilder().Append(parts.ToolVersion).Append('\n').Append(parts.Profile).Append('\n');
        text.Append(parts.AsOf.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)).Append('\n').AppendJoin('\n', parts.Inputs).Append('\n');
        foreach (var artifact in parts.Artifacts.OrderBy(artifact => artifact.Path, StringComparer.Ordinal))
            text.Append(artifact.Path).Append('\0').Append(artifact.Kind).Append('\0').Append(artifact.Hash).Append('\n');
        return Fingerprints.Hash(text.ToString());
    }

    /// <summary>Over what the run says, not over when and where it was made.</summary>
    private static string DigestOf(Run run)
    {
        using var digest = new DigestText();
        foreach (var f in run.Findings)
        {
            digest.Text.Append(CultureInfo.InvariantCulture, $"{f.Fingerprint} {f.Outcome} {f.Severity} {f.Confidence} {f.Location.Path}:{f.Location.Offset}+{f.Location.Length} ");
            digest.Text.Append(CultureInfo.InvariantCulture, $"{f.Suppression?.Kind} {f.LossMicros} {f.Message}");
            digest.EndLine();
        }

        void Add(string line)
        {
            digest.Text.Append(line);
            digest.EndLine();
        }

        foreach (var c in run.Assessment.Controls) Add(string.Create(CultureInfo.InvariantCulture, $"{c.Id} {c.Verdict} {c.LossMicros} {c.IsWaived}"));
        foreach (var p in run.Problems) Add(string.Create(CultureInfo.InvariantCulture, $"{p.Path} {p.Code} {p.Position?.Line}:{p.Position?.Column}"));
        foreach (var h in run.Fleet?.Hosts ?? []) Add(string.Create(CultureInfo.InvariantCulture, $"{h.Name} {h.Gate} {h.ScoreMicros}"));
        Add(string.Create(CultureInfo.InvariantCulture, $"{run.Assessment.Identity} {run.Assessment.ScoreMicros} {run.Assessment.Gate} {run.Assessment.CoverageMicros}"));
        return digest.Digest();
    }
}
