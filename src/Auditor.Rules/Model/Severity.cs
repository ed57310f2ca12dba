namespace Auditor.Rules.Model;

/// <summary>The effect in production, worst last.</summary>
public enum Severity
{
    Info,
    Low,
    Medium,
    High,
    Critical,
}
