using System.Collections.Immutable;
using System.Xml.XPath;

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

    private readonly List<TreeItem> unresolvedReads = [];
    private readonly List<string> secretReads = [];

    // Expressions with variables, bound to the values of this scope.
    private readonly Dictionary<TreeQuery, XPathExpression> bound = [];

    public static QueryScope Empty => new(ImmutableDictionary<string, string>.Empty);

    public ImmutableDictionary<string, string> Variables { get; } = variables;

    /// <summary>The unresolved attributes whose value was read since the last <see cref="Clear"/>, in order of reading.</summary>
    public IReadOnlyList<TreeItem> UnresolvedReads => unresolvedReads;

    /// <summary>The values of secret attributes that were read since the last <see cref="Clear"/>.</summary>
    public IReadOnlyList<string> SecretReads => secretReads;

    public void Clear()
    {
        unresolvedReads.Clear();
        secretReads.Clear();
    }

    /// <summary>A scope with more variables, for the same budget.</summary>
    public QueryScope With(ImmutableDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new QueryScope(Variables.SetItems(values), Budget);
    }

    internal QueryBudget Budget { get; } = budget;

    internal void Read(TreeItem item) => unresolvedReads.Add(item);

    internal void ReadSecret(string value) => secretReads.Add(value);

    internal XPathExpression Bound(TreeQuery query)
    {
        if (!bound.TryGetValue(query, out var expression)) bound[query] = expression = query.Bind(Variables);
        return expression;
    }
}
