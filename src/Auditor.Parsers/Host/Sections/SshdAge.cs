using System.Globalization;
using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// Whether the SSH server has read its files since they were changed. It reads them at its start and at a SIGHUP; at both it writes its
/// pid file anew (sshd(8)),
/// while the start of its process stays the same at the second.
/// </summary>
internal static class SshdAge
{
    /// <summary>Seconds: the start of a process is known to a hundredth, the time of boot to a second.</summary>
    private const long Tolerance = 2;

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        var place = evidence.Place("sshd-age");
        if (evidence.WhyUnknown("sshd-age") is { } why) builder.Attribute("loaded", "", place, why);
        else if (Loaded(evidence) is { } loaded) Write(builder, evidence, place, loaded);
        else builder.Attribute("loaded", "", place, "no single process of sshd that waits for connections was seen");
    }

    private static void Write(TreeBuilder builder, HostEvidence evidence, SourceSpan place, (long Time, bool IsSure) loaded)
    {
        HostLine? changed = null;
        foreach (var line in evidence.Lines("sshd-age"))
        {
            if (line.Words is ["changed", var time, ..] && Number(time) > loaded.Time + Tolerance) changed ??= line;
        }

        if (changed is { } one && !loaded.IsSure)
            builder.Attribute("loaded", "", one.Span,
                "the server has no pid file, and whether it was told to read its files again cannot be seen");
        else builder.Attribute("loaded", "true", place);
        if (changed is { } file && loaded.IsSure) builder.Attribute("changed-since", file.Text.Split(' ', 3)[^1], file.Span);
    }

    private static (long Time, bool IsSure)? Loaded(HostEvidence evidence)
    {
        var started = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var line in evidence.Lines("sshd-age"))
        {
            if (line.Words is ["listener", var pid, var time] && Number(time) is { } start) started.TryAdd(pid, start);
        }

        foreach (var line in evidence.Lines("sshd-age"))
        {
            if (line.Words is ["pidfile", var pid, var written, ..] && started.ContainsKey(pid) && Number(written) is { } time)
                return (time, true);
        }

        return started.Count == 1 ? (started.Values.First(), false) : null;
    }

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
