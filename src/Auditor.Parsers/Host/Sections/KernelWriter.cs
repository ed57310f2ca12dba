using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Settings of the running kernel (/proc/sys, written with dots as sysctl(8) does).</summary>
internal static class KernelWriter
{
    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        var why = evidence.WhyUnknown("sysctl") ?? (evidence.Lines("sysctl").Count == 0 ? "none of them could be read" : null);
        if (why is not null) builder.Attribute("sysctls", "", evidence.Place("sysctl"), why);
        else builder.Attribute("sysctls", "true", evidence.Place("sysctl"));
        foreach (var line in evidence.Lines("sysctl"))
        {
            var (key, value) = line.Pair('=');
            builder.Leaf("sysctl", line.Span, new TreeAttribute("name", key.Replace('/', '.'), line.Span), new TreeAttribute("value", value, line.Span));
        }
    }
}
