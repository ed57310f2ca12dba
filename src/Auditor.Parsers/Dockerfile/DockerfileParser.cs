using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Context;
using Auditor.Parsers.Dockerfile.Reading;
using Auditor.Parsers.Dockerfile.Writing;

namespace Auditor.Parsers.Dockerfile;

/// <summary>Reads Dockerfiles as BuildKit does (Dockerfile reference, docker/dockerfile 1) and works out what holds at the end of each stage.</summary>
public sealed class DockerfileParser : IArtifactParser
{
    public string Kind => ArtifactKinds.Dockerfile;

    public Vocabulary Vocabulary => DockerfileVocabulary.Instance;

    public ArtifactClaim Claims(string path, ReadOnlySpan<char> head)
    {
        ArgumentNullException.ThrowIfNull(path);
        return DockerfileClaim.Of(path, head);
    }

    /// <summary>
    /// The .dockerignore, the package.json files, the scripts that are started and the possible holders of credentials in the build context; lock files are known by their names alone.
    /// </summary>
    public IEnumerable<string> Companions(Artifact primary, FileIndex files)
    {
        ArgumentNullException.ThrowIfNull(primary);
        ArgumentNullException.ThrowIfNull(files);
        var context = DockerfileReading.Of(primary).ContextIn(files);
        var companions = new List<string>();
        if (context.DockerIgnore is { } ignore) companions.Add(ignore);
        if (context.ActionFile is { } action) companions.Add(action);
        companions.AddRange(context.PackageJsons);
        companions.AddRange(context.SecretCandidates());
        companions.AddRange(context.Scripts.Values);
        return companions.Distinct(StringComparer.Ordinal);
    }

    public IEnumerable<EmbeddedText> Embedded(ArtifactSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var text = set.Primary.Text;
        return text.Text.Contains("<<", StringComparison.Ordinal) ? EmbeddedFiles.In(DockerfileReading.Of(set.Primary).Syntax, text.Text) : [];
    }

    public DocumentTree Parse(ArtifactSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var text = set.Primary.Text;
        var reading = DockerfileReading.Of(set.Primary);
        var syntax = reading.Syntax;
        var whole = new SourceSpan(0, 0, text.Text.Length);
        if (TemplateMark.In(syntax) is { } mark) return Template(set, whole, mark);
        var builder = new TreeBuilder(ArtifactKinds.Dockerfile, set.Sources, "dockerfile", whole);
        var context = reading.ContextIn(set.Files);
        new ContextWriter(builder, set, context).Write();
        new DockerfileTreeWriter(syntax, builder, text, new ContextContents(set, context)).Write();
        return builder.Build();
    }

    /// <summary>A tree in which rules find nothing to pass or to fail.</summary>
    private static DocumentTree Template(ArtifactSet set, SourceSpan whole, SourceSpan mark) => new TreeBuilder(ArtifactKinds.Dockerfile, set.Sources, "template", whole)
        .Problem("template", "This looks like a template of Dockerfiles; only what it renders can be audited.", mark)
        .Build();
}
