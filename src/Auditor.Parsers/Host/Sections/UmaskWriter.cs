using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// The mask that takes rights away from files that people make after logging in: what profiles of shells say last, else pam_umask(8),
/// else UMASK of login.defs(5),
/// which only pam_umask reads.
/// </summary>
internal static class UmaskWriter
{
    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        var place = evidence.Place("umask");
        if (evidence.WhyUnknown("umask") is { } why)
        {
            builder.Open("umask", place).Attribute("value", "", place, why).Close();
            return;
        }

        var (value, file, span) = Effective(evidence) ?? ("022", "the kernel's default", place);
        builder.Open("umask", span).Attribute("value", value, span).Attribute("file", file, span);
        builder.Flag("opens", FileMode.Octal(value) is { } bits && (bits & 0x4) == 0, span).Close();
    }

    private static (string Value, string File, SourceSpan Span)? Effective(HostEvidence evidence)
    {
        (string, string, SourceSpan)? found = null;
        var rank = 0;
        var hasPam = evidence.Lines("umask").Any(line => line.Text.Contains("pam_umask", StringComparison.Ordinal));
        foreach (var line in evidence.Lines("umask"))
        {
            var (file, text) = line.Pair(':');
            var one = Read(text, hasPam);
            if (one.Rank < rank || one.Rank == 0) continue;
            (found, rank) = ((one.Value, file, line.Span), one.Rank);
        }

        return found;
    }

    private static (string Value, int Rank) Read(string text, bool hasPam)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is ["UMASK", var own, ..] && hasPam) return (own, 1);
        if (text.Contains("pam_umask", StringComparison.Ordinal))
            return Array.Find(words, word => word.StartsWith("umask=", StringComparison.Ordinal)) is { } set ? (set["umask=".Length..], 2)
            : ("", 0);
        return words is ["umask", var number, ..] && FileMode.Octal(number) is not null ? (number, 3) : ("", 0);
    }
}
