using System.Globalization;
using System.Text;
using Auditor.Documents.Evidence;
using Auditor.Documents.Secrets;

namespace Auditor.Sources.Evidence;

/// <summary>Writes records in the form of <see cref="EvidenceSyntax"/>, without secrets that values hold.</summary>
public static class EvidenceWriter
{
    /// <summary>Longer values are cut: servers decide how long theirs are.</summary>
    public const int LongestValue = 2048;

    public static string Write(string kind, IEnumerable<EvidenceRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var text = new StringBuilder().Append(EvidenceSyntax.Magic).Append(kind).Append(' ').Append($"{EvidenceSyntax.Version}\n");
        foreach (var record in records) Write(text, record, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, EvidenceRecord record, int level)
    {
        text.Append(' ', level * EvidenceSyntax.Indent).Append(record.Name);
        foreach (var value in record.Values) Write(text.Append(' ').Append(value.Key), value);
        text.Append('\n');
        foreach (var child in record.Children) Write(text, child, level + 1);
    }

    private static void Write(StringBuilder text, EvidenceValue value)
    {
        if (value.Form == EvidenceValueForm.Flag) return;
        text.Append('=');
        var shown = WithoutSecrets(value.Text.Length > LongestValue ? value.Text[..LongestValue] + "…" : value.Text);
        if (value.Form == EvidenceValueForm.Unknown) Quote(text.Append('?'), shown);
        else if (shown.Length > 0 && shown[0] != '?' && shown.All(EvidenceSyntax.IsPlain)) text.Append(shown);
        else Quote(text, shown);
    }

    /// <summary>A redirect with a token in it, a header that tells a key: what is evidence is that it was there.</summary>
    private static string WithoutSecrets(string value)
    {
        var secrets = SecretScanner.Find(value);
        if (secrets.Count == 0) return value;
        var shown = new StringBuilder();
        var at = 0;
        foreach (var secret in secrets)
        {
            if (secret.Start > at) shown.Append(value, at, secret.Start - at);
            shown.Append("[REDACTED]");
            at = secret.End;
        }

        return shown.Append(value, at, value.Length - at).ToString();
    }

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029') text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else text.Append(c);
        }

        text.Append('"');
    }
}
