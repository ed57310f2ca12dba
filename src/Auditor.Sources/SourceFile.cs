using Auditor.Documents;

namespace Auditor.Sources;

/// <summary>One file as it was read: its decoded text and the SHA-256 of its bytes in lower-case hexadecimal.</summary>
public sealed record SourceFile(SourceText Text, string Hash, SourceEncoding Encoding)
{
    public Artifact AsArtifact(string kind) => new(kind, Text, Hash);
}
