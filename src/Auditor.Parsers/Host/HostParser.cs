using Auditor.Documents;
using Auditor.Documents.Evidence;
using Auditor.Parsers.Host.Sections;

namespace Auditor.Parsers.Host;

/// <summary>
/// Reads the evidence of a live host, just collected or recorded before. All sections become one tree, since the questions are about several at once:
/// the port that the SSH server listens on and the firewall allows, the port that Docker publishes past it. What could not be read is an unresolved value with its reason.
/// </summary>
internal sealed class HostParser : IArtifactParser
{
    public string Kind => ArtifactKinds.Host;

    public Vocabulary Vocabulary => HostVocabulary.Instance;

    public ArtifactClaim Claims(string path, ReadOnlySpan<char> head)
    {
        if (!path.EndsWith(EvidenceSyntax.Extension, StringComparison.Ordinal)) return ArtifactClaim.No;
        if (head.IsEmpty) return ArtifactClaim.AskContent;
        return EvidenceSyntax.KindOf(head) is ArtifactKinds.Host ? ArtifactClaim.ByContent : ArtifactClaim.No;
    }

    /// <summary>What nginx printed on the same host.</summary>
    public IEnumerable<string> Companions(Artifact primary, FileIndex files)
    {
        ArgumentNullException.ThrowIfNull(primary);
        ArgumentNullException.ThrowIfNull(files);
        var path = primary.Path[..(primary.Path.LastIndexOf('/') + 1)] + ArtifactKinds.Nginx + EvidenceSyntax.Extension;
        return files.Contains(path) ? [path] : [];
    }

    public DocumentTree Parse(ArtifactSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var evidence = HostFrames.Read(set.Primary.Text);
        var builder = new TreeBuilder(ArtifactKinds.Host, set.Sources, "host", new SourceSpan(0, 0, set.Primary.Text.Text.Length));
        foreach (var problem in evidence.Problems) builder.Problem(problem.Code, problem.Message, problem.Span);
        WriteTarget(builder, evidence);
        if (evidence.IsCollected) WriteSections(builder, evidence, set);
        else if (evidence.Find("ssh-server") is not null) SshCryptoWriter.Write(builder, evidence);
        foreach (var comment in evidence.Comments) builder.Leaf("comment", comment.Span, new TreeAttribute("text", comment.Text.TrimStart('#').Trim(), comment.Span));
        return builder.Build();
    }

    private static void WriteTarget(TreeBuilder builder, HostEvidence evidence)
    {
        if (HostValues.Find(evidence, "client", "host", '=') is { } host) builder.Attribute("name", host.Value, host.Span);
        if (HostValues.Find(evidence, "client", "rights", '=') is { } rights) builder.Attribute("rights", rights.Value, rights.Span);
    }

    private static void WriteSections(TreeBuilder builder, HostEvidence evidence, ArtifactSet set)
    {
        ListenerWriter.Write(builder, evidence);
        AccountWriter.Write(builder, evidence);
        FileWriter.Write(builder, evidence);
        KernelWriter.Write(builder, evidence);
        CapacityWriter.Write(builder, evidence);
        OsWriter.Write(builder, evidence);
        SshdWriter.Write(builder, evidence);
        SshCryptoWriter.Write(builder, evidence);
        FirewallWriter.Write(builder, evidence);
        Fail2banWriter.Write(builder, evidence);
        SudoWriter.Write(builder, evidence);
        UpdateWriter.Write(builder, evidence);
        ClockWriter.Write(builder, evidence);
        AppWriter.Write(builder, evidence);
        BackupWriter.Write(builder, evidence);
        ServiceWriter.Write(builder, evidence);
        SecretFileWriter.Write(builder, evidence);
        KeyWriter.Write(builder, evidence);
        HomeWriter.Write(builder, evidence);
        UmaskWriter.Write(builder, evidence);
        LooseFileWriter.Write(builder, evidence);
        StoreWriter.Write(builder, evidence);
        UpkeepWriter.Write(builder, evidence);
        WriteWeb(builder, evidence, set);
    }

    private static void WriteWeb(TreeBuilder builder, HostEvidence evidence, ArtifactSet set)
    {
        var nginx = WebServerFacts.Of(evidence, set);
        var files = WebFiles.Of(evidence, set.Primary.Text);
        NginxWriter.Write(builder, evidence, nginx, files);
        CertificateWriter.Write(builder, evidence, nginx, files);
        SiteWriter.Write(builder, evidence, set.Primary.Text, nginx, files);
        KeyFileWriter.Write(builder, evidence, nginx, files);
    }
}
