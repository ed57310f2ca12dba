namespace Auditor.Documents.Queries;

/// <summary>
/// How many steps from node to node evaluations may take together. Steps are counted, not time, so that what is too much on one machine
/// is too much on all. One budget serves one thread.
/// </summary>
public sealed class QueryBudget
{
    /// <summary>Some tenths of a second: far above what a question over the largest tree needs that does not ask it anew for each of its nodes.</summary>
    public const long DefaultSteps = 20_000_000;

    private readonly long steps;
    private long left;

    public QueryBudget(long steps) => this.steps = left = steps;

    internal void Renew() => left = steps;

    /// <exception cref="QueryBudgetException">The budget is used up.</exception>
    internal void Spend()
    {
        if (--left < 0) Refuse();
    }

    // Apart, so that spending is small enough to be inlined.
    private void Refuse() => throw new QueryBudgetException(steps);
}
