using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Environment files of apps, and what does not belong under the root of a web server.</summary>
internal static class SecretFileWriter
{
    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        Known(builder, evidence, "secret-files");
        Known(builder, evidence, "web-roots");
        foreach (var line in evidence.Lines("secret-files"))
        {
            if (line.Text.Split(' ', 6) is not [var mode, var uid, _, _, _, var path] || IsSample(path)) continue;
            builder.Open("secret-file", line.Span).Attribute("path", path, line.Span).Attribute("mode", mode, line.Span).Attribute("uid", uid, line.Span);
            builder.Flag("open", mode.Length >= 1 && mode[^1] is not '0', line.Span).Close();
        }

        foreach (var line in evidence.Lines("web-roots").Where(line => line.Text.StartsWith('/') && !IsSample(line.Text)))
            builder.Leaf("web-file", line.Span, new TreeAttribute("path", line.Text, line.Span), new TreeAttribute("kind", line.Text.EndsWith("/.git", StringComparison.Ordinal) ? "git" : "environment", line.Span));
    }

    private static bool IsSample(string path) =>
        path.EndsWith(".example", StringComparison.Ordinal) || path.EndsWith(".sample", StringComparison.Ordinal) || path.EndsWith(".dist", StringComparison.Ordinal)
        || path.EndsWith(".template", StringComparison.Ordinal);

    private static void Known(TreeBuilder builder, HostEvidence evidence, string section)
    {
        if (evidence.WhyUnknown(section) is { } why) builder.Attribute(section, "", evidence.Place(section), why);
        else builder.Attribute(section, "true", evidence.Place(section));
    }
}
