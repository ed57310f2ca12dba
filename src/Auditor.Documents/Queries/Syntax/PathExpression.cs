using System.Collections.Immutable;

namespace Auditor.Documents.Queries.Syntax;

/// <summary>A location path.</summary>
/// <param name="IsAbsolute">It starts at the document node.</param>
/// <param name="Start">The node-set that it starts from, or null for the context node.</param>
internal sealed record PathExpression(int Offset, bool IsAbsolute, Expression? Start, ImmutableArray<PathStep> Steps) : Expression(Offset)
{
    public override ValueKind Kind => ValueKind.NodeSet;

    /// <summary>A path from the context node.</summary>
    public bool IsRelative => !IsAbsolute && Start is null;
}
