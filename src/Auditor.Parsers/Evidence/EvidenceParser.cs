using Auditor.Documents;
using Auditor.Documents.Evidence;

namespace Auditor.Parsers.Evidence;

/// <summary>
/// Reads evidence of one kind, just collected or recorded before. Its records are the elements of the tree as they stand; what follows from them
/// (a name matches, a cookie is a session) is added by the kind.
/// </summary>
internal sealed class EvidenceParser(Vocabulary vocabulary, Action<EvidenceNode> addFacts) : IArtifactParser
{
    public string Kind => vocabulary.Kind;

    public Vocabulary Vocabulary => vocabulary;

    public ArtifactClaim Claims(string path, ReadOnlySpan<char> head)
    {
        if (!path.EndsWith(EvidenceSyntax.Extension, StringComparison.Ordinal)) return ArtifactClaim.No;
        if (head.IsEmpty) return ArtifactClaim.AskContent;
        return EvidenceSyntax.KindOf(head).SequenceEqual(vocabulary.Kind) ? ArtifactClaim.ByContent : ArtifactClaim.No;
    }

    public IEnumerable<string> Companions(Artifact primary, FileIndex files) => [];

    public DocumentTree Parse(ArtifactSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var reader = new EvidenceReader(set.Primary.Text, vocabulary.Root);
        var top = reader.Read();
        addFacts(top);
        var builder = new TreeBuilder(vocabulary.Kind, [set.Primary.Text], vocabulary.Root, top.Span);
        foreach (var problem in reader.Problems) builder.Problem(problem.Code, problem.Message, problem.Span);
        WriteAttributes(builder, top);
        foreach (var child in top.Children) Write(builder, child);
        return builder.Build();
    }

    private void Write(TreeBuilder builder, EvidenceNode node)
    {
        if (node.Name == EvidenceSyntax.Gap) builder.Problem("no-evidence", $"{node["because"]}", node.Span);
        if (vocabulary.Element(node.Name) is null)
        {
            builder.Problem("unknown-record", $"There is no record '{node.Name}' in evidence of kind {vocabulary.Kind}.", node.Span);
            return;
        }

        builder.Open(node.Name, node.Span);
        WriteAttributes(builder, node);
        foreach (var child in node.Children) Write(builder, child);
        builder.Close();
    }

    private void WriteAttributes(TreeBuilder builder, EvidenceNode node)
    {
        foreach (var attribute in node.Attributes)
        {
            if (vocabulary.Element(node.Name)?.Attribute(attribute.Name) is not null) builder.Attribute(attribute);
            else builder.Problem("unknown-record", $"A record '{node.Name}' has no value '{attribute.Name}'.", attribute.Span);
        }
    }
}
