namespace Auditor.Rules.Model;

/// <summary>How sure a rule is that what it found is so.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}
