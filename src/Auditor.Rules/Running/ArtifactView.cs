using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Queries;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>A tree as findings show it: locations, excerpts and texts with the secrets of the tree masked.</summary>
internal sealed class ArtifactView
{
    private readonly SecretMask mask;

    public ArtifactView(DocumentTree tree)
    {
        Tree = tree;
        mask = SecretMask.Of(tree);
    }

    public DocumentTree Tree { get; }

    public SourceLocation Locate(SourceSpan span)
    {
        var source = Tree.Sources[span.Source];
        return new SourceLocation(source.Path, source.PositionAt(span.Start), source.PositionAt(span.End), span.Start, span.Length);
    }

    public ImmutableArray<ExcerptLine> Excerpt(SourceSpan span) => Excerpts.Around(Tree.Sources[span.Source], span, mask);

    public string Mask(string text) => mask.Hide(text);

    public bool HoldsSecret(string text) => mask.IsIn(text);

    /// <summary>A line of a source with its secrets masked.</summary>
    public string MaskedLine(int source, int number) => mask.Line(Tree.Sources[source], source, number).Text;

    /// <summary>The semantic place of a node: <c>stage[runner]/copy</c>. Names stand where a node has one, so that it survives moved lines.</summary>
    public static string SubjectOf(Node node) => string.Join('/', node.Ancestors.Where(n => n.Id != 0).Reverse().Append(node).Select(Step));

    /// <summary>What the subject says, blanks folded and secrets masked: tells equal places apart.</summary>
    public string TextOf(TreeItem item)
    {
        var text = Tree.TextOf(item.Span);
        return Mask(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    private static string Step(Node node)
    {
        var key = node["name"] is { Length: > 0 } name ? name : node["index"];
        return key.Length == 0 ? node.Name : $"{node.Name}[{key}]";
    }
}
