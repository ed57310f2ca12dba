namespace Auditor.Documents.Queries.Syntax;

/// <param name="Root">Only of use when there is no error.</param>
/// <param name="Error">The first thing that is not XPath.</param>
internal sealed record ParsedExpression(Expression Root, QueryError? Error);
