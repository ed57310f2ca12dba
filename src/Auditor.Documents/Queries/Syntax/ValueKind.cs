namespace Auditor.Documents.Queries.Syntax;

/// <summary>The types of XPath 1.0. Every expression has one that can be told without evaluating it.</summary>
internal enum ValueKind
{
    NodeSet,
    String,
    Number,
    Boolean,
}
