using System.Collections.Immutable;

namespace Auditor.Rules.Checklists;

/// <summary>What a run can look at. Evidence of the joined model belongs to the scope it was collected in.</summary>
public static class Scopes
{
    public const string Repo = "repo";
    public const string Host = "host";
    public const string Url = "url";

    /// <summary>A container engine and its containers. A scope of its own: who looks at an engine alone has not looked at the host.</summary>
    public const string Docker = "docker";

    /// <summary>Open ports of a machine, looked at from outside.</summary>
    public const string Net = "net";

    /// <summary>What people attest.</summary>
    public const string Process = "process";

    public static ImmutableArray<string> All { get; } = [Docker, Host, Net, Process, Repo, Url];
}
