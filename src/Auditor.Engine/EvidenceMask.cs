using System.Text;
using Auditor.Documents;
using Auditor.Documents.Evidence;
using Auditor.Parsers;
using Auditor.Sources.Evidence;

namespace Auditor.Engine;

/// <summary>
/// Takes out of a configuration that a host handed over what its parser knows to be a secret: a header's value is one because of the
/// directive it stands in, which a source cannot know. Evidence in the form of records holds none by itself.
/// </summary>
internal static class EvidenceMask
{
    public static EvidenceFile Of(EvidenceFile file)
    {
        if (file.Kind != ArtifactKinds.Nginx || KnownParsers.Of(file.Kind) is not { } parser) return file;
        var text = new SourceText(file.Kind + EvidenceSyntax.Extension, file.Text);
        var tree = parser.Parse(ArtifactSet.Of(new Artifact(file.Kind, text, "")));
        var spans = new List<SourceSpan>();
        foreach (var attribute in tree.AllAttributes)
        {
            if (attribute is { IsSecret: true, Span.Length: > 0 }) spans.Add(attribute.Span);
        }

        return file with { Text = Masked(file.Text, [.. spans.Where(span => !spans.Exists(other => IsInside(other, span)))]) };
    }

    /// <summary>Of a value and the words that it stands among only the value goes, so that the configuration can still be read.</summary>
    private static bool IsInside(SourceSpan inner, SourceSpan outer) =>
        inner.Length < outer.Length && inner.Start >= outer.Start && inner.End <= outer.End;

    private static string Masked(string text, List<SourceSpan> spans)
    {
        var masked = new StringBuilder();
        var at = 0;
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (span.Start < at) continue;
            masked.Append(text, at, span.Start - at).Append(EvidenceSyntax.Mask);
            at = span.End;
        }

        return masked.Append(text, at, text.Length - at).ToString();
    }
}
