using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers;
using Auditor.Rules.Deployment;
using Auditor.Rules.Packs;
using Auditor.Rules.Running;

namespace Auditor.RulePacks.Tests.Examples;

/// <summary>The trees of all files of all examples that a parser reads, and their deployments.</summary>
internal static class ExampleTrees
{
    private static readonly Lazy<ILookup<string, DocumentTree>> Read = new(() =>
        ShippedRules.RuleDocuments.SelectMany(document => document.Examples).SelectMany(Of).ToLookup(tree => tree.Kind));

    public static IEnumerable<DocumentTree> OfKind(string kind) => Read.Value[kind];

    private static IEnumerable<DocumentTree> Of(RuleExample example)
    {
        var files = new FileIndex(example.Files.Select(ExampleCopy.PathIn));
        foreach (var file in example.Files)
        {
            var text = new SourceText(ExampleCopy.PathIn(file), file.Text);
            if (KnownParsers.For(text.Path, file.Text).Parser is not { } parser) continue;
            var tree = parser.Parse(new ArtifactSet(new Artifact(parser.Vocabulary.Kind, text, ""), Companions(example, file), files));
            yield return tree;
            if (DeploymentLinker.PartOf(tree, SecretMask.Of(tree)) is { } part) yield return DeploymentLinker.Link([part]).Tree;
        }
    }

    private static ImmutableArray<Artifact> Companions(RuleExample example, ExampleFile primary) =>
        [.. example.Files.Where(file => file != primary).Select(file => new Artifact("", new SourceText(ExampleCopy.PathIn(file), file.Text), ""))];
}
