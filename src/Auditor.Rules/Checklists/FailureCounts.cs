using Auditor.Rules.Model;

namespace Auditor.Rules.Checklists;

/// <summary>How many failures of each severity decide a control.</summary>
internal readonly record struct FailureCounts(int Low, int Medium, int High, int Critical)
{
    public FailureCounts Plus(Severity severity, int count = 1) => severity switch
    {
        Severity.Low => this with { Low = Low + count },
        Severity.Medium => this with { Medium = Medium + count },
        Severity.High => this with { High = High + count },
        Severity.Critical => this with { Critical = Critical + count },
        _ => this,
    };
}
