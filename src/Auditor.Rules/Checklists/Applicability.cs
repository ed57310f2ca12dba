using Auditor.Rules.Runs;

namespace Auditor.Rules.Checklists;

/// <summary>The answer to a control's <c>applies-when</c>.</summary>
/// <param name="Holds">The condition selected something.</param>
/// <param name="Evidence">What was searched, in words, when it does not hold: <c>14 artifacts of the deployment</c>. Without it nothing is proved.</param>
/// <param name="Location">A place that shows it, if there is one.</param>
public sealed record Applicability(bool Holds, string? Evidence = null, SourceLocation? Location = null)
{
    /// <summary>The condition was looked for, and its absence is shown.</summary>
    public bool ProvesAbsence => !Holds && !string.IsNullOrWhiteSpace(Evidence);
}
