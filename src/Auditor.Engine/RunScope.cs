using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Checklists;

namespace Auditor.Engine;

/// <summary>What a run looked at, as its artifacts say: those seen from outside, live or recorded, are of the scope url, all others of the scope repo.</summary>
internal static class RunScope
{
    public static ImmutableArray<string> Of(ArtifactResult[] artifacts)
    {
        var hasOutside = Array.Exists(artifacts, artifact => ArtifactKinds.IsSeenFromOutside(artifact.File.Kind));
        var hasInside = Array.Exists(artifacts, artifact => !ArtifactKinds.IsSeenFromOutside(artifact.File.Kind));
        if (!hasOutside) return [Scopes.Repo];
        return hasInside ? [Scopes.Repo, Scopes.Url] : [Scopes.Url];
    }
}
