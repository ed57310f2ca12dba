using Auditor.Documents;
using Auditor.Parsers.Compose.Reading;
using Auditor.Parsers.Compose.Writing;

namespace Auditor.Parsers.Compose;

/// <summary>Reads compose files as docker compose would run them (compose-spec): merged, extended and with variables put in.</summary>
public sealed class ComposeParser : IArtifactParser
{
    public string Kind => ArtifactKinds.Compose;

    public Vocabulary Vocabulary => ComposeVocabulary.Instance;

    public ArtifactClaim Claims(string path, ReadOnlySpan<char> head)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ComposeClaim.Of(path, head);
    }

    /// <summary>.env files, the base that the file is put on top of, and what the file names; then what these name.</summary>
    public IEnumerable<string> Companions(Artifact primary, FileIndex files) => ProjectScan.Of(new ArtifactSet(primary, [], files));

    public IEnumerable<string> FurtherCompanions(ArtifactSet set) => ProjectScan.Of(set);

    public IEnumerable<EmbeddedText> Embedded(ArtifactSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var text = set.Primary.Text.Text;
        return text.Contains("configs:", StringComparison.Ordinal) && text.Contains("content:", StringComparison.Ordinal) ? ConfigContents.Of(ProjectReader.Read(set).Root) : [];
    }

    public DocumentTree Parse(ArtifactSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var builder = new TreeBuilder(ArtifactKinds.Compose, set.Sources, "compose", new SourceSpan(0, 0, set.Primary.Text.Text.Length));
        new ComposeTreeWriter(ProjectReader.Read(set), builder).Write();
        return builder.Build();
    }
}
