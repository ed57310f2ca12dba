using Auditor.Parsers;

namespace Auditor.Engine;

/// <summary>A file of a target that a parser took.</summary>
internal sealed record ClaimedFile(AuditedTarget Target, string Path, IArtifactParser Parser)
{
    /// <summary>It is read for what is embedded in it alone: there are no rules for its own kind.</summary>
    public bool IsOnlyHost { get; init; }

    /// <summary>The path that patterns of the configuration are matched with.</summary>
    public string PatternPath => Target.PatternPath(Path);

    public string Kind => Parser.Kind;
}
