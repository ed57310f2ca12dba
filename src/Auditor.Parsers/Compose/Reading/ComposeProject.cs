using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Yaml;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>A project as it was read and merged.</summary>
internal sealed record ComposeProject(ComposeMap Root, ProjectFiles Files, ProjectVariables Variables, ComposeProblems Problems)
{
    /// <summary>base, override, overlay, alone or fragment.</summary>
    public required string Mode { get; init; }

    /// <summary>The paths that are merged, in order.</summary>
    public required ImmutableArray<string> Merged { get; init; }

    /// <summary>All files that had a part in it, with their roles.</summary>
    public required ImmutableArray<(string Path, string Role, int Source)> Parts { get; init; }

    public ImmutableArray<ParseProblem> ParseProblems { get; init; } = [];

    /// <summary>Of the audited file.</summary>
    public ImmutableArray<YamlComment> Comments { get; init; } = [];

    /// <summary>Something that it takes in was not read.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Ports of the base that stay published when a complete file is put on top of it.</summary>
    public ImmutableArray<KeptPort> KeptPorts { get; init; } = [];

    /// <summary>The last service before the place where the audited file is no YAML any more: what else is said of it was not read.</summary>
    public string? CutService { get; init; }

    /// <summary>The services that the audited file mentions; null when it is the only one.</summary>
    public ComposeMap? OwnServices { get; init; }

    /// <summary>The services of the file below; null when nothing is.</summary>
    public ComposeMap? BaseServices { get; init; }

    /// <summary>Whether the file below has the service whole: the audited one only changes it, and the rest is told where it stands.</summary>
    public bool IsOnlyAdded(string service) => BaseServices?.Map(service) is { } below && Completeness.IsWhole(below) && OwnServices?.Map(service) is not null;

    /// <summary>Whether another file brings the service and the audited one does not mention it.</summary>
    public bool IsFromBase(string service) => Merged.Length > 1 && OwnServices?.Entry(service) is null;
}
