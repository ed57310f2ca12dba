using System.Text;
using Auditor.Documents;
using Auditor.Documents.Evidence;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Ssh;

/// <summary>
/// The configuration that nginx of a host printed (<c>nginx -V -T</c>). It becomes evidence of its own, which is read like any
/// configuration of nginx; with the host's stays what stands before it: the version, and what nginx says against it.
/// </summary>
internal static class NginxDump
{
    private const string Header = "|# configuration file ";

    /// <summary>The collector sends no more of a section, and no more of a line, in bytes: what reaches a bound was cut.</summary>
    private const int MostBytes = 262_144;
    private const int LongestLine = 8192;

    public static bool Is(CollectedSection section) => section.Id == "nginx";

    /// <summary>The evidence of the configuration; null when there is none, or not all of it.</summary>
    public static EvidenceFile? Of(CollectedSection section)
    {
        var at = Start(section.Output);
        if (section.Status != 0 || at < 0 || WhyNot(section) is not null) return null;
        var text = new StringBuilder($"{EvidenceSyntax.Magic}{ArtifactKinds.Nginx} {EvidenceSyntax.Version}\n");
        var clean = HostEvidenceText.Cleaned(section.Output, EvidenceSyntax.Mask);
        foreach (var line in clean.AsSpan().TrimEnd('\n').EnumerateLines())
            text.Append(line.StartsWith('|') ? line[1..] : line).Append('\n');

        return new EvidenceFile(ArtifactKinds.Nginx, text.ToString());
    }

    /// <summary>The section without the configuration.</summary>
    public static CollectedSection Head(CollectedSection section)
    {
        var at = Start(section.Output);
        return at < 0 ? section : section with { Output = section.Output[..at] };
    }

    /// <summary>Why a configuration that was printed is not kept, as a part of a sentence; null when it is.</summary>
    public static string? WhyNot(CollectedSection section)
    {
        if (Start(section.Output) < 0) return section.Status == 0 ? "nginx printed none" : null;
        if (Encoding.UTF8.GetByteCount(section.Output) >= MostBytes) return "it is longer than the 256 KiB that are read";
        foreach (var line in section.Output.AsSpan().EnumerateLines())
        {
            if (Encoding.UTF8.GetByteCount(line) >= LongestLine) return "a line of it is longer than the 8 KiB that are read";
        }

        return null;
    }

    private static int Start(string output)
    {
        if (output.StartsWith(Header, StringComparison.Ordinal)) return 0;
        var at = output.IndexOf("\n" + Header, StringComparison.Ordinal);
        return at < 0 ? -1 : at + 1;
    }
}
