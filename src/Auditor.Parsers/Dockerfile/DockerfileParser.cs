using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Context;
using Auditor.Parsers.Dockerfile.Reading;
using Auditor.Parsers.Dockerfile.Writing;

namespace Auditor.Parsers.Dockerfile;

/// <summary>Reads Dockerfiles as BuildKit does (Dockerfile reference, docker/dockerfile 1) and works out what holds at the end of each stage.</summary>
public sealed class DockerfileParser : IArtifactParser
{
    public Vocabulary Vocabulary => DockerfileVocabulary.Instance;

    public ArtifactClaim Claims(string path, ReadOnlySpan<char> head) => DockerfileClaim.Of(path, head);

    public IEnumerable<string> Companions(Artifact primary, FileIndex files) => [];

    public DocumentTree Parse(ArtifactSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var text = set.Primary.Text;
        var builder = new TreeBuilder(ArtifactKinds.Dockerfile, set.Sources, "dockerfile", new SourceSpan(0, 0, text.Text.Length));
        new DockerfileTreeWriter(DockerfileReader.Read(text), builder, text).Write();
        return builder.Build();
    }
}
