using System.Collections.Immutable;
using Auditor.Documents.Queries.Checking;
using Auditor.Documents.Queries.Syntax;

namespace Auditor.Documents.Queries;

/// <summary>
/// Checks expressions when packs are compiled: syntax, names against vocabularies, functions and their arity, variables, patterns,
/// and what is never true or always the same in a tree (text of elements, comparisons of attributes that may be absent).
/// </summary>
/// <param name="vocabularies">The kinds that the expression must hold for: a name must exist in each of them. With none, names are not checked.</param>
/// <param name="variables">The variables that may be used, without the dollar sign.</param>
public sealed class QueryChecker(ImmutableArray<Vocabulary> vocabularies, ImmutableHashSet<string> variables)
{
    private readonly NameCheck names = new(vocabularies);

    /// <summary>What is wrong, in order of position. An expression that is no XPath has one error.</summary>
    public ImmutableArray<QueryError> Check(string expression) => Check(expression, mustSelect: false);

    /// <summary>As <see cref="Check(string)"/>, for an expression that must select nodes or attributes: one that is a value is an error.</summary>
    public ImmutableArray<QueryError> CheckSelection(string expression) => Check(expression, mustSelect: true);

    private ImmutableArray<QueryError> Check(string expression, bool mustSelect)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var parsed = ExpressionParser.Parse(expression);
        if (parsed.Error is { } error) return [error];
        if (mustSelect && parsed.Root.Kind is not ValueKind.NodeSet and var kind)
            return [new QueryError(parsed.Root.Offset, $"Expected nodes, but this is a {kind.ToString().ToLowerInvariant()}.")];
        return new ExpressionCheck(names, variables).Check(parsed.Root);
    }
}
