using System.Collections.Immutable;
using System.Xml.XPath;
using Auditor.Documents.Queries.Syntax;

namespace Auditor.Documents.Queries;

/// <summary>
/// An XPath 1.0 expression over document trees, with the functions of <c>QueryFunctions</c>. Immutable and safe to share between threads.
/// An expression that breaks during evaluation (a pattern that is none, a variable without a value) throws <see cref="XPathException"/>.
/// </summary>
public sealed class TreeQuery
{
    private readonly bool hasVariables;
    private XPathExpression? shared;

    private TreeQuery(string expression, ImmutableArray<string> requiredNames)
    {
        Expression = expression;
        RequiredNames = requiredNames;
        hasVariables = expression.Contains('$', StringComparison.Ordinal);
    }

    public string Expression { get; }

    /// <summary>Element names without which the expression selects nothing. Empty when that cannot be told from the expression.</summary>
    public ImmutableArray<string> RequiredNames { get; }

    /// <summary>Whether it gives nodes and not a string, number or boolean.</summary>
    public bool SelectsNodes => XPathExpression.Compile(Expression).ReturnType == XPathResultType.NodeSet;

    /// <summary>Reads and compiles an expression.</summary>
    /// <exception cref="ArgumentException">The expression is not XPath 1.0; the message names the column.</exception>
    public static TreeQuery Compile(string expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var parsed = ExpressionParser.Parse(expression);
        if (parsed.Error is { } error) throw new ArgumentException($"Column {error.Offset + 1}: {error.Message}", nameof(expression));
        var query = new TreeQuery(expression, RequiredElements.Of(parsed.Root));
        query.RequireCompilable();
        return query;
    }

    /// <summary>Takes an expression that was checked before, with its <see cref="RequiredNames"/> of then. It is read at its first evaluation.</summary>
    public static TreeQuery Compile(string expression, ImmutableArray<string> requiredNames)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return new TreeQuery(expression, requiredNames);
    }

    /// <summary>The selected nodes and attributes in document order.</summary>
    /// <exception cref="XPathException">The expression gives a string, number or boolean, or breaks.</exception>
    public IReadOnlyList<TreeItem> Select(Node context, QueryScope scope)
    {
        if (Evaluate(context, scope) is not XPathNodeIterator found) throw new XPathException($"'{Expression}' is a value, not a selection of nodes.");
        List<TreeItem>? items = null;
        while (found.MoveNext()) Add(items ??= [], ((TreeNavigator)Current(found)).Item);
        return items ?? (IReadOnlyList<TreeItem>)[];
    }

    /// <summary>The expression as a boolean, by the rules of XPath's <c>boolean()</c>.</summary>
    /// <exception cref="XPathException">The expression breaks.</exception>
    public bool Test(Node context, QueryScope scope) => Evaluate(context, scope) switch
    {
        bool truth => truth,
        XPathNodeIterator found => found.MoveNext(),
        double number => number != 0 && !double.IsNaN(number),
        var other => ((string)other).Length > 0,
    };

    /// <summary>The expression as a string, by the rules of XPath's <c>string()</c>.</summary>
    /// <exception cref="XPathException">The expression breaks.</exception>
    public string Text(Node context, QueryScope scope) => QueryValue.Text(Evaluate(context, scope));

    internal XPathExpression Bind(ImmutableDictionary<string, string> variables)
    {
        var bound = XPathExpression.Compile(Expression);
        bound.SetContext(new QueryContext(variables));
        return bound;
    }

    // The document node stands for the root, which may have been selected itself as well.
    private static void Add(List<TreeItem> items, TreeItem item)
    {
        if (items.Count != 1 || items[0] != item) items.Add(item);
    }

    private static XPathNavigator Current(XPathNodeIterator found) => found.Current ?? throw new InvalidOperationException("An iterator stands nowhere.");

    private object Evaluate(Node context, QueryScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var bound = hasVariables ? scope.Bound(this) : LazyInitializer.EnsureInitialized(ref shared, () => Bind([]));
        return new TreeNavigator(context, scope).Evaluate(bound.Clone());
    }

    // Our parser accepts no more than System.Xml does; were that wrong somewhere, it is told here and not at the first evaluation.
    private void RequireCompilable()
    {
        try
        {
            XPathExpression.Compile(Expression);
        }
        catch (XPathException error)
        {
            throw new ArgumentException($"Column 1: {error.Message}", error);
        }
    }
}
