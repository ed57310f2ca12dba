using Auditor.Rules.Checklists;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>Assesses each host of a run by itself.</summary>
internal sealed class FleetAssessor(RunParts parts, AssessmentInput whole)
{
    // Read when there are several hosts.
    private ILookup<string, Finding>? findings;

    private ILookup<string, Finding> Findings =>
        findings ??= whole.Findings.ToLookup(finding => FolderOf(finding.Location.Path), StringComparer.Ordinal);

    /// <summary>Null when there are not several hosts.</summary>
    public Fleet? Assess()
    {
        if (parts.Hosts.Length < 2) return null;
        var names = parts.Hosts.CountBy(host => host.Name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return new Fleet([.. parts.Hosts.Select(host => Host(host, names[host.Name] > 1)).Order(Worst)]);
    }

    public static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var end ? path[..end] : "";

    private static readonly Comparer<FleetHost> Worst = Comparer<FleetHost>.Create((a, b) =>
    {
        var order = b.UnmetBlockers.Length.CompareTo(a.UnmetBlockers.Length);
        if (order == 0) order = a.ScoreMicros.CompareTo(b.ScoreMicros);
        if (order == 0) order = string.CompareOrdinal(a.Name, b.Name);
        return order != 0 ? order : string.CompareOrdinal(a.Folder, b.Folder);
    });

    private FleetHost Host(HostParts host, bool isNamesake)
    {
        var assessment = Assessor.Assess(whole with
        {
            Scope = host.Scope,
            Findings = host.Folder.Length == 0 ? [] : [.. Findings[host.Folder]],
            Tallies = [.. host.Results.SelectMany(result => result.Tallies)],
            Gaps = host.Gaps,
            Applicability = host.Applicability,
        }).Assessment;
        return new FleetHost
        {
            Name = isNamesake && host.Folder.Length > 0 ? $"{host.Name} ({host.Folder})" : host.Name,
            Folder = host.Folder,
            Gate = assessment.Gate,
            Grade = assessment.Grade,
            ScoreMicros = assessment.ScoreMicros,
            UnmetBlockers = [.. assessment.Controls.Where(control => control.IsUnmetBlocker).Select(control => control.Id)],
            Unknown = assessment.Controls.Count(control => control.Verdict == Verdict.Unknown || control.IsPartlyUnknown),
            Gaps = [.. host.Unseen.Distinct()],
        };
    }
}
