namespace Auditor.Rules.Checklists;

/// <summary>Something that the run could not see: an unreadable folder, a file that did not parse, a host that did not answer.</summary>
/// <param name="Kind">The artifact kind it would have had; null when that is not known, so that any kind may be concerned.</param>
/// <param name="Because">A sentence's rest: <c>web/Dockerfile could not be read</c>.</param>
/// <param name="Rule">The only rule that did not look; null when none could.</param>
public sealed record EvidenceGap(string? Kind, string Because, string? Rule = null)
{
    /// <summary>The kind of the artifact that is missing, where it is another than the one that misses it: what an nginx file lacks is missing in the deployment, too.</summary>
    public string? Of { get; init; } = Kind;
}
