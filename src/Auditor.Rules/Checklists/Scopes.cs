using System.Collections.Immutable;

namespace Auditor.Rules.Checklists;

/// <summary>What a run can look at. Evidence of a container engine, of the network and of the joined model belongs to the scope it was collected in.</summary>
public static class Scopes
{
    public const string Repo = "repo";
    public const string Host = "host";
    public const string Url = "url";

    /// <summary>What people attest.</summary>
    public const string Process = "process";

    public static ImmutableArray<string> All { get; } = [Host, Process, Repo, Url];
}
