using Auditor.Documents.Evidence;

namespace Auditor.Sources.Evidence;

/// <summary>Evidence of one kind, as it is kept.</summary>
/// <param name="Kind">An artifact kind: <c>tls</c>, <c>http</c>. The file is called <c>KIND.evidence</c>.</param>
public sealed record EvidenceFile(string Kind, string Text)
{
    /// <summary>There is nothing of the kind at this target: what was kept of an earlier look is removed.</summary>
    public static EvidenceFile None(string kind) => new(kind, "");

    /// <summary>It begins with a gap: whoever was asked did not answer, or not to the end.</summary>
    public bool IsSilent =>
        Text.AsSpan(Text.IndexOf('\n', StringComparison.Ordinal) + 1).StartsWith($"{EvidenceSyntax.Gap} ", StringComparison.Ordinal);

    public static EvidenceFile Of(string kind, IEnumerable<EvidenceRecord> records) => new(kind, EvidenceWriter.Write(kind, records));
}
