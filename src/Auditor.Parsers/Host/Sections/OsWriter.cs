using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>The operating system: os-release(5) and the running kernel.</summary>
internal static class OsWriter
{
    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        builder.Open("os", evidence.Place("os"));
        Value(builder, evidence, "ID", "id");
        Value(builder, evidence, "VERSION_ID", "version-id");
        Value(builder, evidence, "VERSION_CODENAME", "codename");
        Value(builder, evidence, "PRETTY_NAME", "pretty-name");
        Value(builder, evidence, "AUDITOR_KERNEL", "kernel");
        Reboot(builder, evidence);
        builder.Close();
    }

    /// <summary>The host's own clock, in seconds since 1970; null when it was not read.</summary>
    public static long? Now(HostEvidence evidence) =>
        HostValues.Find(evidence, "os", "AUDITOR_NOW", '=') is { } found && long.TryParse(found.Value, out var now) ? now : null;

    private static void Value(TreeBuilder builder, HostEvidence evidence, string key, string attribute)
    {
        if (evidence.WhyUnknown("os") is { } why) builder.Attribute(attribute, "", evidence.Place("os"), why);
        else if (HostValues.Find(evidence, "os", key, '=') is { } found) builder.Attribute(attribute, found.Value.Trim('"', '\''), found.Span);
    }

    /// <summary>The section asks for /run, which is always there, so that an answer without it is none.</summary>
    private static void Reboot(TreeBuilder builder, HostEvidence evidence)
    {
        var lines = evidence.Lines("reboot");
        if (!lines.Any(line => line.Text == "/run"))
        {
            builder.Attribute("reboot-required", "", evidence.Place("reboot"), evidence.WhyUnknown("reboot") ?? "/run could not be read");
            return;
        }

        var mark = lines.FirstOrDefault(line => line.Text == "/run/reboot-required");
        if (mark.Text is null)
        {
            NewerKernel(builder, evidence);
            return;
        }

        builder.Attribute("reboot-required", "true", mark.Span);
        var packages = lines.Where(line => !line.Text.StartsWith('/') && !line.Text.Contains(':', StringComparison.Ordinal)).Select(line => line.Text.Trim()).Distinct();
        builder.Attribute("reboot-because", string.Join(", ", packages), mark.Span);
    }

    private static void NewerKernel(TreeBuilder builder, HostEvidence evidence)
    {
        if (HostValues.Find(evidence, "os", "AUDITOR_KERNEL", '=') is not { Value: var running }
            || KernelVersions.Newer(evidence, running) is not { } newer) return;
        builder.Attribute("reboot-required", "true", newer.Span)
            .Attribute("reboot-because", $"{running} runs, {newer.Version} is installed", newer.Span);
    }
}
