using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Checklists;

namespace Auditor.Engine;

/// <summary>What a run looked at, as its artifacts say: live hosts are of the scope host, Docker engines of the scope docker, open ports of the scope net, what else is seen from outside of the scope url, all others of the scope repo; live or recorded.</summary>
internal static class RunScope
{
    public static ImmutableArray<string> Of(ArtifactResult[] artifacts)
    {
        if (artifacts.Length == 0) return [Scopes.Repo];
        return [.. artifacts.Select(artifact => ScopeOf(artifact.File.Kind)).Distinct().Order(StringComparer.Ordinal)];
    }

    private static string ScopeOf(string kind)
    {
        if (kind == ArtifactKinds.Host) return Scopes.Host;
        if (kind == ArtifactKinds.Docker) return Scopes.Docker;
        if (kind == ArtifactKinds.Ports) return Scopes.Net;
        return ArtifactKinds.IsSeenFromOutside(kind) ? Scopes.Url : Scopes.Repo;
    }
}
