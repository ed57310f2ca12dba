using Auditor.Parsers;

namespace Auditor.Engine;

/// <summary>A file of a target that a parser took.</summary>
internal sealed record ClaimedFile(AuditedTarget Target, string Path, IArtifactParser Parser)
{
    /// <summary>The path that patterns of the configuration are matched with.</summary>
    public string PatternPath => Target.PatternPath(Path);

    public string Kind => Parser.Vocabulary.Kind;
}
