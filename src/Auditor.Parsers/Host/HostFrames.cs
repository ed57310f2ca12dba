using System.Globalization;
using Auditor.Documents;
using Auditor.Documents.Evidence;

namespace Auditor.Parsers.Host;

/// <summary>
/// Reads the kept evidence of a host: behind the first line <c>auditor-evidence host 1</c> sections <c>section ID PRIVILEGE STATUS</c>, each followed by its output
/// with a <c>|</c> before every line. STATUS is <c>cut</c> where the connection ended. A line <c>gap REASON</c> says why nothing could be collected;
/// one that begins with <c>#</c> is a comment.
/// </summary>
internal static class HostFrames
{
    private const string Section = "section ";
    private const string Gap = EvidenceSyntax.Gap + " ";

    public static HostEvidence Read(SourceText source)
    {
        var evidence = new HostEvidence();
        HostSection? current = null;
        for (var number = 1; number <= source.LineCount; number++)
        {
            var (start, length) = source.LineSpan(number);
            var span = new SourceSpan(0, start, length);
            var line = source.Text.Substring(start, length);
            if (number == 1) evidence.Start = span;
            else if (line.StartsWith('|')) AddOutput(evidence, current, line, span);
            else if (line.StartsWith('#')) evidence.Comments.Add(new HostLine(line, span));
            else if (line.StartsWith(Section, StringComparison.Ordinal)) current = Begin(evidence, line, span);
            else if (line.StartsWith(Gap, StringComparison.Ordinal)) evidence.Problems.Add(new ParseProblem("no-evidence", line[Gap.Length..], span));
            else if (line.Length > 0) evidence.Problems.Add(new ParseProblem("evidence-syntax", "This is no line of a host's evidence.", span));
        }

        return evidence;
    }

    private static HostSection? Begin(HostEvidence evidence, string line, SourceSpan span)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 4 || Status(words[3]) is not { } status)
        {
            evidence.Problems.Add(new ParseProblem("evidence-syntax", "A section is written: section ID PRIVILEGE STATUS.", span));
            return null;
        }

        var section = new HostSection(words[1], words[2], status < 0 ? null : status, span);
        evidence.Add(section);
        if (section.Status is null) evidence.Problems.Add(new ParseProblem("no-evidence", $"The connection was cut in the section {section.Id}.", span));
        return section;
    }

    private static void AddOutput(HostEvidence evidence, HostSection? section, string line, SourceSpan span)
    {
        if (section is null) evidence.Problems.Add(new ParseProblem("evidence-syntax", "Output without a section before it.", span));
        else section.Lines.Add(new HostLine(line[1..], new SourceSpan(span.Source, span.Start + 1, span.Length - 1)));
    }

    private static int? Status(string word)
    {
        if (word == "cut") return -1;
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status <= 255 ? status : null;
    }
}
