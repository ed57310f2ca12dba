using System.Collections.Immutable;
using Auditor.Documents.Queries.Evaluation;
using Auditor.Documents.Queries.Syntax;

namespace Auditor.Documents.Queries;

/// <summary>
/// An XPath 1.0 expression over document trees, with functions of our own. Immutable and safe to share between threads.
/// An expression that breaks during evaluation (a pattern that is none, a variable without a value) throws <see cref="QueryException"/>.
/// </summary>
public sealed class TreeQuery
{
    private Operation? operation;

    private TreeQuery(string expression, ImmutableArray<string> requiredNames, Operation? operation)
    {
        Expression = expression;
        RequiredNames = requiredNames;
        this.operation = operation;
    }

    public string Expression { get; }

    /// <summary>Element names without which the expression selects nothing. Empty when that cannot be told from the expression.</summary>
    public ImmutableArray<string> RequiredNames { get; }

    /// <summary>Whether it gives nodes and not a string, number or boolean.</summary>
    public bool SelectsNodes => Operation is NodesOperation;

    /// <summary>Without variables it says the same of a tree whatever the scope.</summary>
    public bool MayUseVariables => Expression.Contains('$', StringComparison.Ordinal);

    private Operation Operation => operation ??= Read();

    /// <summary>Reads and compiles an expression.</summary>
    /// <exception cref="ArgumentException">The expression is not XPath 1.0; the message names the column.</exception>
    public static TreeQuery Compile(string expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var parsed = ExpressionParser.Parse(expression);
        if (parsed.Error is { } error) throw new ArgumentException(Told(error), nameof(expression));
        return new TreeQuery(expression, RequiredElements.Of(parsed.Root), OperationCompiler.Compile(parsed.Root));
    }

    /// <summary>Takes an expression that was checked before, with its <see cref="RequiredNames"/> of then. It is read at its first evaluation.</summary>
    public static TreeQuery Compile(string expression, ImmutableArray<string> requiredNames)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return new TreeQuery(expression, requiredNames, null);
    }

    /// <summary>The selected nodes and attributes in document order.</summary>
    /// <exception cref="QueryException">The expression gives a string, number or boolean, or breaks.</exception>
    public IReadOnlyList<TreeItem> Select(Node context, QueryScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var evaluation = scope.Over(context.Tree);
        var places = Places(evaluation, context);
        return places.Count == 0 ? TreeSelection.Empty : TreeSelection.Of(evaluation, places);
    }

    /// <summary>The selected nodes, and those of which an attribute is selected, in document order and each once.</summary>
    /// <exception cref="QueryException">The expression gives a string, number or boolean, or breaks.</exception>
    public Node[] SelectNodes(Node context, QueryScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var places = Places(scope.Over(context.Tree), context);
        return places.Count == 0 ? [] : TreeSelection.NodesOf(context.Tree, places);
    }

    private PlaceList Places(Evaluation.Evaluation evaluation, Node context) => Operation is NodesOperation nodes
        ? nodes.Places(evaluation, On(context))
        : throw new QueryException($"'{Expression}' is a value, not a selection of nodes.");

    /// <summary>The expression as a boolean, by the rules of XPath's <c>boolean()</c>.</summary>
    /// <exception cref="QueryException">The expression breaks.</exception>
    public bool Test(Node context, QueryScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Operation.Truth(scope.Over(context.Tree), On(context));
    }

    /// <summary>The expression as a string, by the rules of XPath's <c>string()</c>.</summary>
    /// <exception cref="QueryException">The expression breaks.</exception>
    public string Text(Node context, QueryScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Operation.Text(scope.Over(context.Tree), On(context));
    }

    private static Focus On(Node context) => Focus.On(new Place(context.Id));

    private static string Told(QueryError error) => $"Column {error.Offset + 1}: {error.Message}";

    private Operation Read()
    {
        var parsed = ExpressionParser.Parse(Expression);
        return parsed.Error is null ? OperationCompiler.Compile(parsed.Root) : throw new QueryException(Told(parsed.Error));
    }
}
