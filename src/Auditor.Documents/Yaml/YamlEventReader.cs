using YamlDotNet.Core;

namespace Auditor.Documents.Yaml;

/// <summary>
/// Drives the parser over one text and hands its events to the tree. Comments are not asked from the parser, because it
/// reports them out of order and fails on some places where YAML allows them; they are found between the scalars.
/// </summary>
internal sealed class YamlEventReader
{
    private readonly SourceText source;
    private readonly string text;
    private readonly YamlTree tree;
    private readonly List<ParseProblem> problems = [];
    private readonly int sourceId;

    public YamlEventReader(SourceText source, int sourceId)
    {
        this.source = source;
        this.sourceId = sourceId;
        text = UpToNul();
        tree = new YamlTree(source, text, sourceId, problems);
    }

    public YamlFile Read()
    {
        var parser = new Parser(new Scanner(new StringReader(YamlBlankLines.WithoutTabs(text)), skipComments: true));
        while (MoveNext(parser) && parser.Current is { } current)
        {
            if (!tree.Add(current)) break;
        }

        tree.CloseAll();
        problems.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return new YamlFile(tree.Documents, tree.Comments, [.. problems]);
    }

    /// <summary>A NUL ends the input for the scanner, so all that follows one would be dropped in silence.</summary>
    private string UpToNul()
    {
        var nul = source.Text.IndexOf('\0', StringComparison.Ordinal);
        if (nul < 0) return source.Text;
        problems.Add(new ParseProblem("nul-character", "A NUL character is not YAML; nothing after it was read.", new SourceSpan(sourceId, nul, 1)));
        return source.Text[..nul];
    }

    /// <summary>The scanner is foreign code that also throws other exceptions than its own on broken text: all of them are the text's problem.</summary>
    private bool MoveNext(Parser parser)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            problems.Add(new YamlErrorPlace(source, text, sourceId, tree).ProblemOf(error));
            return false;
        }
    }
}
