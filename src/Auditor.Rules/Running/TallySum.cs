using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>Adds up what one rule said of many trees.</summary>
internal sealed class TallySum(string rule)
{
    private int passed;
    private int failed;
    private int notApplicable;
    private int notEvaluated;
    private int errors;
    private SourceLocation? firstEvidence;

    public RuleTally Total => new(rule, passed, failed, notApplicable, notEvaluated, errors, firstEvidence);

    public void Add(RuleTally tally)
    {
        passed += tally.Passed;
        failed += tally.Failed;
        notApplicable += tally.NotApplicable;
        notEvaluated += tally.NotEvaluated;
        errors += tally.Errors;
        if (tally.FirstEvidence is { } evidence && (firstEvidence is not { } first || IsBefore(evidence, first))) firstEvidence = evidence;
    }

    private static bool IsBefore(SourceLocation a, SourceLocation b)
    {
        var order = string.CompareOrdinal(a.Path, b.Path);
        return order < 0 || (order == 0 && a.Offset < b.Offset);
    }
}
