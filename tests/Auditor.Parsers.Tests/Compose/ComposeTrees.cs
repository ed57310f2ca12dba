using Auditor.Documents;
using Auditor.Parsers.Compose;

namespace Auditor.Parsers.Tests.Compose;

/// <summary>Parses small projects.</summary>
internal static class ComposeTrees
{
    private static readonly ComposeParser Parser = new();

    public static DocumentTree Parse(string text) => Project(("compose.yaml", text));

    /// <summary>A service <c>a</c> with the given keys, each line of them indented as it is below the service's name.</summary>
    public static Node Service(string keys) =>
        Parse("services:\n  a:\n    image: x:1\n" + string.Concat(keys.Split('\n').Select(line => $"    {line}\n"))).Named("service").First();

    /// <summary>The first file is audited; of the others those are read that the parser asks for.</summary>
    public static DocumentTree Project(params (string Path, string Text)[] files)
    {
        var index = new FileIndex(files.Select(file => file.Path));
        var primary = Of(files[0]);
        var set = new ArtifactSet(primary, [.. Parser.Companions(primary, index).Distinct().Select(path => Of(files.First(file => file.Path == path)))], index);
        for (var round = 0; round < 10; round++)
        {
            var more = ((IArtifactParser)Parser).FurtherCompanions(set).Where(path => set.SourceOf(path) < 0).Distinct().Select(path => Of(files.First(file => file.Path == path))).ToList();
            if (more.Count == 0) break;
            set = set with { Companions = [.. set.Companions, .. more] };
        }

        return Parser.Parse(set);
    }

    public static Node Named(this DocumentTree tree, string element, string name) => Assert.Single(tree.Named(element), node => node["name"] == name);

    public static string[] All(this Node node, string element, string attribute) => [.. node.Descendants(element).Select(child => child[attribute])];

    public static string[] All(this DocumentTree tree, string element, string attribute) => tree.Root.All(element, attribute);

    /// <summary><c>path:line</c> of a span.</summary>
    public static string Place(this DocumentTree tree, SourceSpan span) => $"{tree.Sources[span.Source].Path}:{tree.Sources[span.Source].PositionAt(span.Start).Line}";

    public static string Place(this Node node) => node.Tree.Place(node.Span);

    public static string Place(this Node node, string attribute) => node.Tree.Place(Assert.NotNull(node.Attribute(attribute)).Span);

    public static string Written(this Node node, string attribute) => node.Tree.TextOf(Assert.NotNull(node.Attribute(attribute)).Span);

    public static Node Problem(this DocumentTree tree, string code) => Assert.Single(tree.Named("problem"), problem => problem["code"] == code);

    public static string[] Codes(this DocumentTree tree) => tree.All("problem", "code");

    private static Artifact Of((string Path, string Text) file) => new(ArtifactKinds.Compose, new SourceText(file.Path, file.Text), "");
}
