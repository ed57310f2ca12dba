using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Reading;
using Auditor.Parsers.Shell;
using Auditor.Parsers.Shell.Embedding;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>
/// The files that a Dockerfile makes of its here-documents: those of COPY and ADD, and those that the script of a RUN writes.
/// </summary>
internal static class EmbeddedFiles
{
    public static IEnumerable<EmbeddedText> In(DockerfileSyntax syntax, string file) => syntax.Instructions
        .Where(instruction => !instruction.Heredocs.IsEmpty && !instruction.IsJson)
        .SelectMany(instruction => instruction.Keyword switch
        {
            "copy" or "add" => Copied(instruction, file),
            "run" => WrittenFiles.Of(ShellReader.Read(Script(instruction, file), ShellDialect.Bash)),
            _ => [],
        });

    private static IEnumerable<EmbeddedText> Copied(Instruction instruction, string file)
    {
        var words = WordSplitter.AtBlanks(instruction.Arguments);
        var next = 0;
        foreach (var word in words.SkipLast(1))
        {
            if (HeredocWords.Parse(word.Raw) is null || next >= instruction.Heredocs.Length) continue;
            var heredoc = instruction.Heredocs[next++];
            yield return new EmbeddedText(Destination(words, heredoc), HeredocText.Of(heredoc, file), heredoc.IsExpanded ? HeredocText.Escaped : "");
        }
    }

    /// <summary>In a folder the file has the name of the here-document.</summary>
    private static string Destination(List<Word> words, Heredoc heredoc) =>
        words[^1].Raw is var path && (path.EndsWith('/') || words.Count > 2)
            ? $"{path.TrimEnd('/')}/{heredoc.Name}"
            : words[^1].Raw;

    private static MappedText Script(Instruction instruction, string file) => HeredocWords.Parse(instruction.Arguments.Raw) is not null
        ? ScriptText.OfBody(instruction.Heredocs[0], file)
        : ScriptText.OfLine(instruction, instruction.Arguments, file);
}
