using System.Collections.Immutable;

namespace Auditor.Documents.Queries;

/// <summary>
/// An XPath 1.0 expression over document trees, with the functions of <c>QueryFunctions</c>. Immutable and safe to share between threads.
/// </summary>
public sealed class TreeQuery
{
    private TreeQuery(string expression) => Expression = expression;

    public string Expression { get; }

    /// <summary>Element names without which the expression selects nothing. Empty when that cannot be told from the expression.</summary>
    public ImmutableArray<string> RequiredNames { get; } = [];

    /// <summary>Compiles an expression that <see cref="QueryChecker"/> has accepted.</summary>
    /// <exception cref="ArgumentException">The expression is not XPath 1.0; the message names the column.</exception>
    public static TreeQuery Compile(string expression) => new(expression);

    /// <summary>The selected nodes and attributes in document order.</summary>
    public IReadOnlyList<TreeItem> Select(Node context, QueryScope scope) => throw new NotSupportedException(Expression);

    /// <summary>The expression as a boolean.</summary>
    public bool Test(Node context, QueryScope scope) => throw new NotSupportedException(Expression);

    /// <summary>The expression as a string.</summary>
    public string Text(Node context, QueryScope scope) => throw new NotSupportedException(Expression);
}
