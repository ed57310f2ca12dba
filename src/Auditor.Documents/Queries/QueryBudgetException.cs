namespace Auditor.Documents.Queries;

/// <summary>Evaluations took more steps than their <see cref="QueryBudget"/> has.</summary>
public sealed class QueryBudgetException(long steps)
    : Exception(FormattableString.Invariant($"the question took more than {steps} steps over the tree"));
