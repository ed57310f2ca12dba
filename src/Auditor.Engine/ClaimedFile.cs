using Auditor.Parsers;

namespace Auditor.Engine;

/// <summary>A file of a target that a parser took.</summary>
internal sealed record ClaimedFile(AuditedTarget Target, string Path, IArtifactParser Parser)
{
    public string Kind => Parser.Vocabulary.Kind;
}
