using Auditor.Documents;
using Auditor.Documents.Evidence;

namespace Auditor.Rules.Packs.Texts;

/// <summary>A small question to start from, with examples that answer it.</summary>
/// <param name="Suffix">What stands behind <c>bad-1</c>: <c>.Dockerfile</c>, or <c>/Dockerfile</c> where the example is a folder.</param>
/// <param name="NearMiss">A text that nearly fails.</param>
internal sealed record ScaffoldSample(string Suffix, string Title, string Subjects, string Violation, string Message, string Bad, string Good, string NearMiss)
{
    public static ScaffoldSample Of(Vocabulary vocabulary) => vocabulary.Kind switch
    {
        ArtifactKinds.Dockerfile => Dockerfile,
        ArtifactKinds.Deployment => Any(vocabulary) with { Suffix = "/Dockerfile", Bad = Dockerfile.Bad, Good = Dockerfile.Good, NearMiss = Dockerfile.NearMiss },
        var kind when ArtifactKinds.IsSeenFromOutside(kind) => Any(vocabulary) with { Suffix = EvidenceSyntax.Extension, Bad = Head(kind), Good = Head(kind) + Endpoint, NearMiss = Head(kind) + Endpoint },
        ArtifactKinds.Docker => Any(vocabulary) with { Suffix = EvidenceSyntax.Extension, Bad = Head(ArtifactKinds.Docker), Good = Head(ArtifactKinds.Docker) + Engine, NearMiss = Head(ArtifactKinds.Docker) + Engine },
        _ => Any(vocabulary),
    };

    private const string Endpoint = "\nendpoint host=example.com port=443";

    private const string Engine = "\nengine host=localhost collected=2026-11-21T12:00:00Z";

    private static string Head(string kind) => $"{EvidenceSyntax.Magic}{kind} {EvidenceSyntax.Version}";

    private static ScaffoldSample Dockerfile { get; } = new(
        ".Dockerfile",
        "Final image without a label",
        "//stage[@final]",
        "not(label)",
        "The final stage, built on {from/@image}, has no label.",
        "FROM node:22\nUSER node",
        "FROM node:22\nLABEL org.opencontainers.image.source=https://example.com/app\nUSER node",
        "FROM node:22 AS build\nFROM scratch\nLABEL org.opencontainers.image.source=https://example.com/app");

    /// <summary>For a kind without a sample of its own: an empty document fails.</summary>
    private static ScaffoldSample Any(Vocabulary vocabulary) => new(
        "." + vocabulary.Kind,
        $"Empty {vocabulary.Kind}",
        $"/{vocabulary.Root}",
        "not(*)",
        "There is nothing in it.",
        "",
        "replace me with a text that holds",
        "replace me with a text that nearly fails");
}
