using Auditor.Documents;
using Auditor.Documents.Evidence;

namespace Auditor.Parsers.Evidence;

/// <summary>What the vocabularies of all kinds of evidence have in common.</summary>
internal static class EvidenceWords
{
    public static ElementName Comment { get; } = new("comment", "A comment in the recorded evidence.", new AttributeName("text", "The text behind the #.", true));

    public static ElementName Gap { get; } = new(
        EvidenceSyntax.Gap, "Something that could not be looked at.", new AttributeName("because", "Why, as a sentence without its full stop.", true));
}
