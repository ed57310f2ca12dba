using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>Splits a logical line into instruction word, flags and arguments.</summary>
internal sealed class InstructionReader(char escape, List<ParseProblem> problems)
{
    /// <summary>What the instruction word can be.</summary>
    public static ImmutableArray<string> Keywords { get; } =
    [
        "add", "arg", "cmd", "copy", "entrypoint", "env", "expose", "from", "healthcheck", "label", "maintainer", "onbuild", "run", "shell",
        "stopsignal", "user", "volume", "workdir",
    ];

    private static readonly HashSet<string> KeywordSet = new(Keywords, StringComparer.Ordinal);

    public static bool IsKeyword(string word) => KeywordSet.Contains(word);

    public Instruction Read(LogicalLine line, int start, int end)
    {
        var text = line.Text.Text;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        var wordEnd = start;
        while (wordEnd < end && !WordSplitter.IsBlank(text[wordEnd])) wordEnd++;
        var word = Word.Of(line.Text, start, wordEnd - start);
        var (flags, rest) = FlagReader.Read(line, wordEnd, end, escape);
        var instruction = new Instruction(line.Text.Map(start, end - start), KeywordOf(word), word, line) { Flags = [.. flags], Arguments = Word.Of(line.Text, rest, end - rest).Trim() };
        return instruction.Keyword == "onbuild" ? WithTrigger(instruction) : WithJson(instruction);
    }

    private static string KeywordOf(Word word)
    {
        foreach (var keyword in Keywords)
        {
            if (word.Chars.Equals(keyword, StringComparison.OrdinalIgnoreCase)) return keyword;
        }

        return word.Raw.ToLowerInvariant();
    }

    /// <summary>Whether here-documents can follow the line of the instruction.</summary>
    public static bool TakesHeredocs(Instruction instruction)
    {
        var inner = instruction.Trigger ?? instruction;
        return inner.Keyword is "run" or "copy" or "add" && !inner.IsJson;
    }

    private Instruction WithTrigger(Instruction onbuild)
    {
        var arguments = onbuild.Arguments;
        if (arguments.IsEmpty) return onbuild;
        var word = WordSplitter.AtBlanks(arguments)[0].Raw;
        if (!IsForbiddenTrigger(word)) return onbuild with { Trigger = Read(onbuild.Line, arguments.Start, arguments.End) };
        problems.Add(new ParseProblem("onbuild-forbidden", $"{word.ToUpperInvariant()} is not allowed as the trigger of ONBUILD.", arguments.Span));
        return onbuild;
    }

    private static bool IsForbiddenTrigger(string word) => word.ToLowerInvariant() is "onbuild" or "from" or "maintainer";

    private Instruction WithJson(Instruction instruction)
    {
        var arguments = JsonCandidate(instruction);
        if (arguments.IsEmpty || arguments.Chars[0] != '[') return instruction;
        var reader = new JsonWordReader(instruction.Line, arguments.Start, arguments.End);
        var form = reader.Read();
        if (form == JsonForm.Other)
            problems.Add(new ParseProblem("json-not-strings", "The JSON form may hold strings only.", arguments.Span));
        return form == JsonForm.None ? instruction : instruction with { Json = [.. reader.Words] };
    }

    private static Word JsonCandidate(Instruction instruction) => instruction.Keyword switch
    {
        "run" or "cmd" or "entrypoint" or "shell" or "copy" or "add" or "volume" => instruction.Arguments,
        "healthcheck" => AfterFirstWord(instruction.Arguments),
        _ => default,
    };

    /// <summary>The command of a HEALTHCHECK: what stands behind its type.</summary>
    public static Word AfterFirstWord(Word arguments)
    {
        var position = arguments.Start;
        while (position < arguments.End && !char.IsWhiteSpace(arguments.Text.Text[position])) position++;
        return arguments.From(position).Trim();
    }
}
