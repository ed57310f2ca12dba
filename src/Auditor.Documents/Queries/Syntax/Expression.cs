namespace Auditor.Documents.Queries.Syntax;

/// <summary>A node of an expression's syntax tree.</summary>
/// <param name="Offset">UTF-16 offset of its first character; of a binary expression that of the operator.</param>
internal abstract record Expression(int Offset)
{
    public abstract ValueKind Kind { get; }
}
