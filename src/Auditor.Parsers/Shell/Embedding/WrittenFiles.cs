using Auditor.Documents;
using Auditor.Parsers.Embedding;
using Auditor.Parsers.Shell.Reading;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Embedding;

/// <summary>
/// The files that a script writes out of here-documents: <c>cat &gt; PATH &lt;&lt; END</c>, <c>cat &lt;&lt; END | sudo tee PATH</c>. What is
/// appended to a file is only a part of it, and what stands before it is not known: that is left out.
/// </summary>
internal static class WrittenFiles
{
    /// <summary>What stands otherwise in an unquoted here-document than in the file (POSIX XCU 2.7.4).</summary>
    private const string Escaped = "$`\\";

    public static IEnumerable<EmbeddedText> Of(ShellScript script)
    {
        foreach (var pipeline in Pipelines.All(script.Pipelines))
        {
            if (!HasHeredoc(pipeline) || Target(pipeline) is not { } path) continue;
            foreach (var command in pipeline.Commands)
            {
                foreach (var redirect in command.Redirects)
                {
                    if (redirect.Heredoc is { } heredoc && heredoc.End > heredoc.Start) yield return Text(script.Text, heredoc, path);
                }
            }
        }
    }

    private static bool HasHeredoc(ShellPipeline pipeline)
    {
        foreach (var command in pipeline.Commands)
        {
            foreach (var redirect in command.Redirects)
            {
                if (redirect.Heredoc is not null) return true;
            }
        }

        return false;
    }

    private static EmbeddedText Text(MappedText script, ShellHeredoc heredoc, string path)
    {
        var text = new MappedTextCutter(script);
        if (heredoc.Delimiter.IsQuoted) text.Verbatim(heredoc.Start, heredoc.End - heredoc.Start);
        foreach (var part in heredoc.Parts) Add(text, part);
        return new EmbeddedText(path, text.Build(), heredoc.Delimiter.IsQuoted ? "" : Escaped);
    }

    private static void Add(MappedTextCutter text, WordPart part)
    {
        if (part is TextPart { Rewritten: null }) text.Verbatim(part.Start, part.Length);
        else if (part is TextPart escaped) text.Rewritten(escaped.Rewritten, part.Start, part.Length);
        else text.Rewritten(UnknownValue.Of((part as ParameterPart)?.Name ?? ""), part.Start, part.Length);
    }

    /// <summary>Where the output of a pipeline goes; null when that is no file.</summary>
    private static string? Target(ShellPipeline pipeline)
    {
        foreach (var command in pipeline.Commands)
        {
            foreach (var redirect in command.Redirects)
            {
                if (redirect is { Operator: ">" or ">|", Descriptor: null or "1", Target: { } target }) return target.Value;
            }

            if (command is SimpleCommand simple && TeeTarget(simple) is { } path) return path;
        }

        return null;
    }

    private static string? TeeTarget(SimpleCommand command)
    {
        var isTee = false;
        foreach (var word in command.Words)
        {
            if (isTee && word.Value is "-a" or "--append") return null;
            if (isTee && !word.Value.StartsWith('-')) return word.Value;
            isTee |= word.Value is "tee" or "/usr/bin/tee";
        }

        return null;
    }
}
