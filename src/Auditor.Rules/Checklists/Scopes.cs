using System.Collections.Immutable;

namespace Auditor.Rules.Checklists;

/// <summary>What a run can look at. Evidence of a container engine and of the joined model belongs to the scope it was collected in.</summary>
public static class Scopes
{
    public const string Repo = "repo";
    public const string Host = "host";
    public const string Url = "url";

    /// <summary>Open ports of a machine, looked at from outside.</summary>
    public const string Net = "net";

    /// <summary>What people attest.</summary>
    public const string Process = "process";

    public static ImmutableArray<string> All { get; } = [Host, Net, Process, Repo, Url];
}
