using System.Collections.Immutable;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;

namespace Auditor.Rules.Configuration;

/// <summary>What a team writes in <c>auditor.yml</c>.</summary>
public sealed record AuditorConfiguration
{
    /// <summary>A run without a configuration file.</summary>
    public static AuditorConfiguration None { get; } = new();

    public string Profile { get; init; } = Profiles.GoLive;

    /// <summary>Findings of this severity or a worse one make the exit code 1; null: what the profile says.</summary>
    public Severity? FailOn { get; init; }

    /// <summary>Patterns in gitignore syntax of files to audit although git ignores them or their folder is vendored.</summary>
    public ImmutableArray<string> Include { get; init; } = [];

    /// <summary>Patterns in gitignore syntax of files not to audit.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>The versions of programs that the audited files are for, by name; where a version is not said, it is looked for in the files.</summary>
    public ImmutableDictionary<string, string> Versions { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableArray<RuleChoice> Rules { get; init; } = [];

    /// <summary>In order: a later one wins.</summary>
    public ImmutableArray<PathOverride> Overrides { get; init; } = [];

    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    public ImmutableArray<Attestation> Attestations { get; init; } = [];
}
