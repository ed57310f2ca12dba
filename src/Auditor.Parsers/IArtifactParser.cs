using Auditor.Documents;

namespace Auditor.Parsers;

/// <summary>
/// Reads one kind of artifact. Pure and synchronous; never throws on text: what it does not understand
/// becomes an <c>unknown</c> node and a <see cref="ParseProblem"/>.
/// </summary>
public interface IArtifactParser
{
    /// <summary>The kind of the artifacts that it reads: that of its <see cref="Vocabulary"/>, which is not made for it.</summary>
    string Kind { get; }

    Vocabulary Vocabulary { get; }

    /// <summary>Whether a file is of this kind, judged by its path (relative, forward slashes) and the first 4 KiB of its text.</summary>
    ArtifactClaim Claims(string path, ReadOnlySpan<char> head);

    /// <summary>The paths of the other files that this one is read together with; only those in <paramref name="files"/> are worth naming.</summary>
    IEnumerable<string> Companions(Artifact primary, FileIndex files);

    /// <summary>Whether artifacts of this kind can include others of it: an included one is a part of the other and not audited a second time by itself.</summary>
    bool MayInclude => false;

    /// <summary>
    /// Further companions that those already read call for (an included file includes another). Asked until nothing new is named.
    /// </summary>
    IEnumerable<string> FurtherCompanions(ArtifactSet set) => [];

    /// <summary>Texts inside the primary that programs will read as files of their own; what they are is not looked at here.</summary>
    IEnumerable<EmbeddedText> Embedded(ArtifactSet set) => [];

    /// <summary>Whether a file of this kind is worth reading for the texts inside it alone, though no rule asks for the kind itself.</summary>
    bool Embeds => false;

    /// <summary>Whether texts of this kind are read where they are embedded in other artifacts.</summary>
    bool ReadsEmbedded => false;

    DocumentTree Parse(ArtifactSet set);
}
