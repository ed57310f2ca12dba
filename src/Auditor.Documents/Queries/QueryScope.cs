using System.Collections.Immutable;

namespace Auditor.Documents.Queries;

/// <summary>
/// What an evaluation sees besides the tree, and what it leaves behind. One scope serves one thread.
/// </summary>
/// <param name="variables">Values of <c>$name</c>, without the dollar sign. All are strings; XPath converts them.</param>
/// <param name="budget">What all evaluations with this scope may take together.</param>
public sealed class QueryScope(ImmutableDictionary<string, string> variables, QueryBudget budget)
{
    /// <summary>A scope with a budget of its own, of <see cref="QueryBudget.DefaultSteps"/>.</summary>
    public QueryScope(ImmutableDictionary<string, string> variables)
        : this(variables, new QueryBudget(QueryBudget.DefaultSteps))
    {
    }

    private List<TreeItem>? unresolvedReads;
    private List<string>? secretReads;
    private Evaluation.Evaluation? last;

    // Those of one failure, before the others: few, so that the others need not be put together with them.
    private ImmutableDictionary<string, string>? more;

    public static QueryScope Empty => new(ImmutableDictionary<string, string>.Empty);

    /// <summary>Without those of <see cref="With"/>.</summary>
    public ImmutableDictionary<string, string> Variables { get; } = variables;

    /// <summary>The unresolved attributes whose value was read since the last <see cref="Clear"/>, in order of reading.</summary>
    public IReadOnlyList<TreeItem> UnresolvedReads => unresolvedReads ?? (IReadOnlyList<TreeItem>)TreeSelection.Empty;

    /// <summary>The values of secret attributes that were read since the last <see cref="Clear"/>.</summary>
    public IReadOnlyList<string> SecretReads => secretReads ?? (IReadOnlyList<string>)[];

    public void Clear()
    {
        unresolvedReads = null;
        secretReads = null;
    }

    /// <summary>A scope with more variables, for the same budget; itself when there are none.</summary>
    public QueryScope With(ImmutableDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.IsEmpty ? this : new QueryScope(Variables, Budget) { more = more is null ? values : more.SetItems(values) };
    }

    /// <summary>The value of a variable; null when there is none.</summary>
    internal string? Variable(string name) =>
        more?.TryGetValue(name, out var value) == true || Variables.TryGetValue(name, out value) ? value : null;

    /// <summary>The same variables and budget, with nothing read yet.</summary>
    internal QueryScope Apart() => new(Variables, Budget) { more = more };

    /// <summary>Takes the whole budget anew, for the next rule.</summary>
    public void Renew()
    {
        Clear();
        Budget.Renew();
        last = null;
    }

    internal QueryBudget Budget { get; } = budget;

    /// <summary>Evaluations one after the other over one tree, as those of a rule are, share what they find out about it.</summary>
    internal Evaluation.Evaluation Over(DocumentTree tree) => last?.Tree == tree ? last : last = new Evaluation.Evaluation(tree, this);

    internal void Read(TreeItem item) => (unresolvedReads ??= []).Add(item);

    internal void ReadSecret(string value) => (secretReads ??= []).Add(value);
}
