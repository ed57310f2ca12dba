using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Queries;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>A tree as findings show it: locations, excerpts and texts with the secrets of its artifacts masked.</summary>
internal sealed class ArtifactView(DocumentTree tree, SecretMask mask)
{
    /// <summary>More of a place's text tells nothing more apart.</summary>
    private const int LongestText = 2_000;

    private const int LongestKept = 200;

    private readonly LineHashes?[] lineHashes = new LineHashes?[tree.Sources.Length];
    private readonly MaskedLines?[] lines = new MaskedLines?[tree.Sources.Length];
    private readonly Dictionary<string, string> masked = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Node[]> subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceSpan, ShownPlace> places = [];
    private readonly Dictionary<int, string> steps = [];

    private QueryScope? scope;
    private ShownDiff? diff;

    public DocumentTree Tree => tree;

    /// <summary>What the expressions of one rule see, with a budget that nothing was taken from. It serves until it is asked for again.</summary>
    public QueryScope ScopeOf(ImmutableDictionary<string, string> variables)
    {
        if (scope is not { } known || !ReferenceEquals(known.Variables, variables)) return scope = new QueryScope(variables);
        known.Renew();
        return known;
    }

    /// <summary>
    /// What a rule looks at. Many rules look at the same nodes, which are found once for the tree, unless a value on the way is unresolved: then each rule has to say so.
    /// </summary>
    public Node[] SubjectsOf(TreeQuery query, QueryScope asking)
    {
        if (subjects.TryGetValue(query.Expression, out var known)) return known;
        var found = query.SelectNodes(tree.Root, asking);
        if (asking.UnresolvedReads.Count == 0 && !query.MayUseVariables) subjects.Add(query.Expression, found);
        return found;
    }

    public SourceLocation Locate(SourceSpan span)
    {
        var source = tree.Sources[span.Source];
        return new SourceLocation(source.Path, source.PositionAt(span.Start), source.PositionAt(span.End), span.Start, span.Length);
    }

    public ShownPlace Place(SourceSpan span)
    {
        if (!places.TryGetValue(span, out var place))
            places[span] = place = new ShownPlace(Locate(span), Excerpts.Around(LinesOf(span.Source), span), LineHash(span), TextOf(span));
        return place;
    }

    /// <summary>For one diff after the other.</summary>
    public ShownDiff Diff => diff ??= new ShownDiff(this);

    /// <summary>A text without secrets. Short ones are kept: the same values, steps and lines are said again and again.</summary>
    public string Mask(string text)
    {
        if (text.Length > LongestKept) return mask.Hide(text);
        if (!masked.TryGetValue(text, out var hidden)) masked[text] = hidden = mask.Hide(text);
        return hidden;
    }

    public bool HoldsSecret(string text) => mask.IsIn(text);

    /// <summary>A line of a source with its secrets masked.</summary>
    public MaskedText Line(int source, int number) => LinesOf(source)[number];

    // The hash of the line that a span begins on. All hashes of a source are made at once, when the first is asked for.
    private string LineHash(SourceSpan span)
    {
        var source = tree.Sources[span.Source];
        var hashes = lineHashes[span.Source] ??= new LineHashes(source.Text);
        return hashes.Of(source.LineIndexAt(span.Start));
    }

    /// <summary>The semantic place of a node: <c>stage[runner]/copy</c>. Names stand where a node has one, so that it survives moved lines.</summary>
    public string SubjectOf(Node node)
    {
        if (steps.TryGetValue(node.Id, out var known)) return known;
        var path = Step(node);
        for (var at = node.Parent; at is { Id: not 0 } ancestor; at = ancestor.Parent) path = $"{Step(ancestor)}/{path}";
        return steps[node.Id] = Mask(path);
    }

    private string TextOf(SourceSpan span)
    {
        var text = tree.TextOf(span with { Length = Math.Min(span.Length, LongestText) });
        return string.Join(' ', Mask(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private MaskedLines LinesOf(int source) => lines[source] ??= new MaskedLines(tree.Sources[source], source, mask);

    private static string Step(Node node)
    {
        var key = node["name"] is { Length: > 0 } name ? name : node["index"];
        return key.Length == 0 ? node.Name : $"{node.Name}[{key}]";
    }
}
