using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Lines of sudoers that let somebody run something without a password (sudoers(5), user specifications).</summary>
internal static class SudoWriter
{
    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        var place = evidence.Place("sudoers");
        builder.Open("sudo", place);
        if (evidence.WhyUnknown("sudoers") is { } why) builder.Attribute("rules", "", place, why);
        else builder.Attribute("rules", "true", place);
        foreach (var line in evidence.Lines("sudoers").Where(line => line.Text.Contains("NOPASSWD:", StringComparison.Ordinal) && !line.Text.TrimStart().StartsWith('#')))
        {
            var commands = line.Text[(line.Text.IndexOf("NOPASSWD:", StringComparison.Ordinal) + "NOPASSWD:".Length)..].Trim();
            builder.Open("nopasswd", line.Span).Attribute("who", line.Words[0], line.Span).Attribute("commands", commands, line.Span);
            builder.Flag("auditor", evidence.Lines("auditor") is [var self] && self.Text.Trim() == line.Words[0], line.Span);
            builder.Flag("all", commands == "ALL" || commands.EndsWith(": ALL", StringComparison.Ordinal), line.Span).Close();
        }

        builder.Close();
    }
}
