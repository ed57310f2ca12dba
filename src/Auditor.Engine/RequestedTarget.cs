using Auditor.Documents;
using Auditor.Sources.Evidence;

namespace Auditor.Engine;

/// <summary>A target of a request: a folder or file, or what a source looks at.</summary>
/// <param name="Text">As the user wrote it, or what an entry of an inventory comes to.</param>
/// <param name="Url">Null for a folder or file.</param>
internal sealed record RequestedTarget(string Text, EvidenceTarget? Url)
{
    /// <summary>What shows it: the host of an inventory by its name there.</summary>
    public string Shown => Url?.Name ?? Text;

    /// <summary>The kind of all that could be seen of it; null when several could.</summary>
    public string? Kind => Url?.Scheme == "ssh" ? ArtifactKinds.Host : null;
}
