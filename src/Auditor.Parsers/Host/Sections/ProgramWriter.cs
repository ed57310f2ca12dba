using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Programs that serve, with their limit of open files (proc(5), getrlimit(2)), and the versions of Node.js that run: lines
/// <c>NAME FILES VERSION</c>.</summary>
internal static class ProgramWriter
{
    private const string Section = "programs";

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        if (evidence.WhyUnknown(Section) is { } why) builder.Attribute("programs", "", evidence.Place(Section), why);
        else builder.Attribute("programs", "true", evidence.Place(Section));
        var rows = evidence.Lines(Section).Where(line => line.Words.Length == 3).ToList();
        foreach (var line in rows)
        {
            builder.Open("program", line.Span).Attribute("name", line.Words[0], line.Span);
            if (HostValues.Number(line.Words[1]) is { } files) builder.Attribute("open-files", HostValues.Text(files), line.Span);
            else if (line.Words[1] != "unlimited") builder.Attribute("open-files", "", line.Span, "its limits could not be read");
            builder.Close();
        }

        var versions = rows.Where(line => line.Words[0] == "node").DistinctBy(line => line.Words[2]);
        foreach (var line in versions) WriteNode(builder, line, line.Words[2]);
    }

    private static void WriteNode(TreeBuilder builder, HostLine line, string version)
    {
        builder.Open("node-runtime", line.Span);
        if (version is "-")
            builder.Attribute("version", "", line.Span,
                "its version could not be told without running a file that others than root may write");
        else if (version is "replaced") builder.Attribute("version", "", line.Span, "its program file was replaced while it runs");
        else builder.Attribute("version", version, line.Span);
        builder.Close();
    }
}
