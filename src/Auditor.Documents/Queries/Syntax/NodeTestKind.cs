namespace Auditor.Documents.Queries.Syntax;

internal enum NodeTestKind
{
    /// <summary>A name.</summary>
    Name,

    /// <summary><c>*</c></summary>
    AnyName,

    /// <summary><c>node()</c></summary>
    Node,

    /// <summary><c>text()</c>, <c>comment()</c> or <c>processing-instruction()</c>: trees have none of these.</summary>
    Absent,
}
