namespace Auditor.Documents.Queries.Syntax;

/// <param name="Name">The tested name, or the empty string.</param>
internal sealed record NodeTest(int Offset, NodeTestKind Kind, string Name = "");
