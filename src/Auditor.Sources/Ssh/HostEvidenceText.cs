using System.Globalization;
using System.Text;
using Auditor.Documents;
using Auditor.Documents.Evidence;
using Auditor.Documents.Secrets;

namespace Auditor.Sources.Ssh;

/// <summary>
/// Writes the evidence of a host down: sections with their output, a <c>|</c> before every line. Secrets are taken out, control characters replaced.
/// </summary>
internal sealed class HostEvidenceText
{
    private const char Replacement = '\uFFFD';
    private const string Mask = "******";

    private readonly StringBuilder text = new StringBuilder().Append(EvidenceSyntax.Magic).Append($"{ArtifactKinds.Host} {EvidenceSyntax.Version}\n");

    /// <param name="reason">As a sentence.</param>
    public HostEvidenceText Gap(string reason)
    {
        text.Append(EvidenceSyntax.Gap).Append(' ').Append(OneLine(reason)).Append('\n');
        return this;
    }

    /// <summary>Facts that the auditor saw itself.</summary>
    public HostEvidenceText Own(string id, IEnumerable<(string Key, string Value)> values)
    {
        text.Append("section ").Append(id).Append(" client 0\n");
        foreach (var (key, value) in values) text.Append('|').Append(key).Append('=').Append(OneLine(value)).Append('\n');
        return this;
    }

    public HostEvidenceText Add(CollectedSection section)
    {
        var status = section.Status?.ToString(CultureInfo.InvariantCulture) ?? "cut";
        text.Append("section ").Append(section.Id).Append(' ').Append(section.Privilege).Append(' ').Append(status).Append('\n');
        text.Append(Cleaned(section.Output));
        return this;
    }

    /// <summary>Output without secrets and control characters.</summary>
    /// <param name="mask">What stands in the place of a secret.</param>
    public static string Cleaned(string output, string mask = Mask) => Clean(Redacted(output, mask));

    public override string ToString() => text.ToString();

    private static string Redacted(string output, string mask)
    {
        var found = SecretScanner.Find(output);
        if (found.Count == 0) return output;
        var clean = new StringBuilder();
        var at = 0;
        foreach (var secret in found)
        {
            clean.Append(output, at, secret.Start - at).Append(mask);
            at = secret.End;
        }

        return clean.Append(output, at, output.Length - at).ToString();
    }

    private static string Clean(string output) => string.Create(output.Length, output, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = char.IsControl(source[i]) && source[i] is not ('\n' or '\t') ? Replacement : source[i];
    });

    private static string OneLine(string value) => Clean(value).Replace('\n', ' ');
}
