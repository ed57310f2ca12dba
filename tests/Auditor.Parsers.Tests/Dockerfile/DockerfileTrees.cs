using Auditor.Documents;
using Auditor.Parsers.Dockerfile;

namespace Auditor.Parsers.Tests.Dockerfile;

/// <summary>Parses small texts.</summary>
internal static class DockerfileTrees
{
    public static DocumentTree Parse(string text, bool hasByteOrderMark = false) =>
        new DockerfileParser().Parse(ArtifactSet.Of(new Artifact(ArtifactKinds.Dockerfile, new SourceText("Dockerfile", text, hasByteOrderMark), "")));

    /// <summary>The codes of what BuildKit refuses, in order of position, and of what else was not understood.</summary>
    public static string[] Problems(string text) => Parse(text).Codes();

    public static string[] Codes(this DocumentTree tree) =>
        [.. tree.Values("problem", "code"), .. tree.Problems.Select(problem => problem.Code).Where(code => code != "refused")];

    public static Node One(this DocumentTree tree, string name) => Assert.Single(tree.Named(name));

    public static string[] Values(this DocumentTree tree, string element, string attribute) => [.. tree.Named(element).Select(node => node[attribute])];

    public static string TextOf(this Node node) => node.Tree.TextOf(node.Span);

    public static string TextOf(this Node node, string attribute) => node.Tree.TextOf(Assert.NotNull(node.Attribute(attribute)).Span);
}
