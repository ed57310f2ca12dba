namespace Auditor.Sources.Evidence;

/// <summary>How a value is written.</summary>
public enum EvidenceValueForm
{
    /// <summary><c>key=text</c>.</summary>
    Text,

    /// <summary><c>key</c>.</summary>
    Flag,

    /// <summary><c>key=?"reason"</c>.</summary>
    Unknown,
}
