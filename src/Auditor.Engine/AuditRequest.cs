using System.Collections.Immutable;

namespace Auditor.Engine;

/// <summary>What the user asks for.</summary>
public sealed record AuditRequest
{
    /// <summary>Folders, files and URLs, as named.</summary>
    public required ImmutableArray<string> Targets { get; init; }

    /// <summary>The run's date: the only clock there is.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>How many artifacts are worked on at a time, at least 1; null: as many as their number is worth.</summary>
    public int? Jobs { get; init; }

    public required string ToolVersion { get; init; }

    /// <summary>A configuration file to use instead of the one that is found.</summary>
    public string? ConfigurationPath { get; init; }

    /// <summary>False: no configuration file is looked for.</summary>
    public bool UsesConfiguration { get; init; } = true;

    /// <summary>Replaces the configured profile.</summary>
    public string? Profile { get; init; }

    /// <summary>Rule or pack patterns (<c>dockerfile/*</c>); when there are any, only these rules run.</summary>
    public ImmutableArray<string> OnlyRules { get; init; } = [];

    public ImmutableArray<string> SkippedRules { get; init; } = [];

    /// <summary>Folder of external packs, or null.</summary>
    public string? ExternalRules { get; init; }

    /// <summary>Nothing is sent: a target on the network is refused.</summary>
    public bool IsOffline { get; init; }

    /// <summary>The folder that evidence of URLs is kept in; null: the usual one below the current folder.</summary>
    public string? EvidenceFolder { get; init; }

    /// <summary>Files that list hosts.</summary>
    public ImmutableArray<string> Inventories { get; init; } = [];

    /// <summary>Which hosts of the inventories are meant; null: all.</summary>
    public string? Limit { get; init; }

    /// <summary>How many targets on the network are asked at a time; at least 1.</summary>
    public int HostsAtATime { get; init; } = 16;

    /// <summary>How long one target on the network may take; null: as long as its source allows.</summary>
    public TimeSpan? HostTimeout { get; init; }

    /// <summary>Keys of SSH servers that are not known yet are taken; changed ones never are.</summary>
    public bool AcceptsNewHostKeys { get; init; }

    /// <summary>The SSH client's configuration instead of the user's own; null for that.</summary>
    public string? SshConfiguration { get; init; }

    /// <summary>Measures what takes time: the answers of an endpoint.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
