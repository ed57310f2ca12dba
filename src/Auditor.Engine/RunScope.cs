using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Evidence;
using Auditor.Rules.Checklists;

namespace Auditor.Engine;

/// <summary>
/// What a run looked at, as its artifacts say: live hosts, with what was taken there, are of the scope host, Docker engines of the scope docker, open
/// ports of the scope net, what else is seen from outside of the scope url, all others of the scope repo; live or recorded.
/// </summary>
internal static class RunScope
{
    public static ImmutableArray<string> Of(ArtifactResult[] artifacts)
    {
        if (artifacts.Length == 0) return [Scopes.Repo];
        return [.. artifacts.Select(artifact => ScopeOf(artifact.File)).Distinct().Order(StringComparer.Ordinal)];
    }

    private static string ScopeOf(ClaimedFile file)
    {
        if (file.Kind == ArtifactKinds.Docker) return Scopes.Docker;
        if (file.Kind == ArtifactKinds.Ports) return Scopes.Net;
        if (ArtifactKinds.IsSeenFromOutside(file.Kind)) return Scopes.Url;
        return file.Path.EndsWith(EvidenceSyntax.Extension, StringComparison.Ordinal) ? Scopes.Host : Scopes.Repo;
    }
}
