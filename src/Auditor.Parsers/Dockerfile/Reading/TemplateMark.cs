using Auditor.Documents;
using Auditor.Documents.Matching;

namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>
/// Tells a template of Dockerfiles from a Dockerfile: a tag of a template language stands where an instruction word is due, or in a FROM.
/// Tags in the arguments of other instructions are often meant for a command (<c>docker inspect --format '{{.Id}}'</c>) and say nothing, but in a file
/// without FROM, which is a part of a template.
/// </summary>
internal static class TemplateMark
{
    /// <summary>Dev Container Templates, https://containers.dev/implementors/templates/#option-resolution.</summary>
    private const string TemplateOption = "${templateOption:";

    private const string Names = @"@@?[A-Za-z_][\w.-]*@@?|%%[A-Za-z_][\w.-]*%%";

    /// <summary>Opening tags of Go, Jinja, Liquid, Mustache, Cottle, ERB and EJS, and the marked names that sed and Autoconf put values for.</summary>
    private static readonly LinearPattern AtWord = LinearPattern.Of($@"^(?:\{{\{{|\{{%|\{{#|<%|(?:{Names})$)");

    private static readonly LinearPattern InFrom = LinearPattern.Of($@"\{{\{{|\{{%|<%|{Names}");

    /// <summary>A property of Maven or Gradle, which puts its value in: no name of a variable has a dot.</summary>
    private static readonly LinearPattern Property = LinearPattern.Of(@"\$\{[A-Za-z_]\w*\.[A-Za-z_][\w.-]*\}");

    private static readonly string[] StandIns = ["IMAGE", "BASE", "PLACEHOLDER", "REPLACE"];

    /// <summary><c>FROM IMAGE:TAG</c>: no image has capitals in its name, but a text that a script replaces has. A name without a colon may be that of a stage.</summary>
    private static bool IsStandIn(Instruction from)
    {
        var word = WordSplitter.AtBlanks(from.Arguments) is [var first, ..] ? first.Chars : [];
        if (!word.Contains(':') || word.ContainsAnyInRange('a', 'z') || word.Contains('$')) return false;
        foreach (var standIn in StandIns)
        {
            if (word.Contains(standIn, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>The first place that only a template has, or null.</summary>
    public static SourceSpan? In(DockerfileSyntax syntax)
    {
        var hasFrom = syntax.HasFrom;
        foreach (var instruction in syntax.Instructions)
        {
            // An escape sequence of terminals: the file was written in colours.
            if (instruction.KeywordWord.Chars.Contains('\e') || (MayHoldTag(instruction.KeywordWord.Chars) && AtWord.IsMatch(instruction.KeywordWord.Chars))) return instruction.KeywordWord.Span;
            var line = instruction.Line.Text.Text;
            if ((instruction.Keyword == "from" || !hasFrom) && MayHoldTag(line) && InFrom.IsMatch(line)) return instruction.Span;
            if (instruction.Keyword == "from" && IsStandIn(instruction)) return instruction.Span;
            if (line.Contains("${", StringComparison.Ordinal) && IsPutIn(instruction.Keyword, line)) return instruction.Span;
        }

        return null;
    }

    /// <summary>Every tag and name has one of these.</summary>
    private static bool MayHoldTag(ReadOnlySpan<char> text) => text.IndexOfAny('{', '<', '@') >= 0 || text.Contains('%');

    /// <summary>A substitution that no builder knows stands in the line.</summary>
    private static bool IsPutIn(string keyword, string line) => line.Contains(TemplateOption, StringComparison.Ordinal)
        || (keyword is "from" or "copy" or "add" or "user" or "workdir" or "env" && Property.IsMatch(line));
}
