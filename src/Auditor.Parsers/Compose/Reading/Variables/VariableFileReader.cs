using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Parsers.Compose.Reading.Variables;

/// <summary>
/// Reads the format of <c>.env</c> and <c>env_file</c> (compose-spec, 05-services.md, "Env_file format"): <c>VAR=VAL</c>, <c>VAR: VAL</c>,
/// <c>export</c>, comments, single quotes (literal) and double quotes (escapes and variables), values over several lines in quotes.
/// </summary>
/// <param name="isRaw">format: raw: values are taken as they stand.</param>
internal sealed class VariableFileReader(SourceText file, int source, bool isRaw, Func<string, string?> outer)
{
    private readonly string text = file.Text;
    private readonly Dictionary<string, string> before = new(StringComparer.Ordinal);
    private readonly ImmutableArray<SetVariable>.Builder variables = ImmutableArray.CreateBuilder<SetVariable>();
    private readonly ImmutableArray<ParseProblem>.Builder problems = ImmutableArray.CreateBuilder<ParseProblem>();

    public VariableFile Read()
    {
        for (var at = 0; at < text.Length;) at = Line(at);
        return new VariableFile(variables.ToImmutable(), problems.ToImmutable());
    }

    /// <summary>Takes a line, with what its quotes hold, and returns the start of the next one.</summary>
    private int Line(int start)
    {
        var end = LineEnd(start);
        var at = SkipBlanks(start, end);
        if (at == end || text[at] == '#') return end + 1;
        if (text.AsSpan(at, end - at) is ['e', 'x', 'p', 'o', 'r', 't', ' ' or '\t', ..]) at = SkipBlanks(at + 7, end);
        var nameEnd = at;
        while (nameEnd < end && text[nameEnd] is not ('=' or ':')) nameEnd++;
        var name = text[at..nameEnd].TrimEnd();
        if (!IsName(name)) return Refuse(at, end);
        var nameSpan = new SourceSpan(source, at, name.Length);
        if (nameEnd < end) return Value(name, nameSpan, SkipBlanks(nameEnd + 1, end), end);
        variables.Add(new SetVariable(name, nameSpan, null));
        return end + 1;
    }

    private int Value(string name, SourceSpan nameSpan, int at, int end)
    {
        var quote = at < end && !isRaw && text[at] is '"' or '\'' ? text[at] : '\0';
        if (quote == '\0')
        {
            var stop = isRaw ? end : CommentStart(at, end);
            var plain = text.AsSpan(at, stop - at).TrimEnd().Length;
            Set(name, nameSpan, MappedText.Of(source, text.Substring(at, plain), at), expands: !isRaw);
            return end + 1;
        }

        var close = ClosingQuote(at + 1, quote);
        if (close < 0) return Refuse(at, end);
        var inside = quote == '"' ? Unescaped(at + 1, close) : MappedText.Of(source, text[(at + 1)..close], at + 1);
        Set(name, nameSpan, inside, expands: quote == '"');
        return LineEnd(close) + 1;
    }

    private void Set(string name, SourceSpan nameSpan, MappedText value, bool expands)
    {
        if (expands && value.Text.Contains('$', StringComparison.Ordinal)) value = new Interpolator(value, source, Lookup).Run().Text;
        before[name] = value.Text;
        variables.Add(new SetVariable(name, nameSpan, value));
    }

    /// <summary>A variable that is not set is empty here.</summary>
    private string Lookup(string name) => before.GetValueOrDefault(name) ?? outer(name) ?? "";

    private MappedText Unescaped(int start, int end)
    {
        var builder = new MappedText.Builder(source).Verbatim("", start);
        for (var at = start; at < end;)
        {
            var escape = text.IndexOf('\\', at, end - at);
            if (escape < 0 || escape + 1 >= end) escape = end;
            builder.Verbatim(text.AsSpan(at, escape - at), at);
            if (escape < end) Escape(builder, escape);
            at = Math.Min(escape + 2, Math.Max(escape, end));
        }

        return builder.Build();
    }

    private void Escape(MappedText.Builder builder, int at)
    {
        ReadOnlySpan<char> written = text[at + 1] switch
        {
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            '$' => "$$",
            '"' => "\"",
            '\\' => "\\",
            _ => text.AsSpan(at, 2),
        };
        builder.Rewritten(written, at, 2);
    }

    private int ClosingQuote(int at, char quote)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] == '\\' && quote == '"') at++;
            else if (text[at] == quote) return at;
        }

        return -1;
    }

    private int CommentStart(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (text[at] == '#' && at > 0 && text[at - 1] is ' ' or '\t') return at;
        }

        return end;
    }

    private int LineEnd(int at)
    {
        var end = text.IndexOf('\n', Math.Min(at, text.Length));
        return end < 0 ? text.Length : end;
    }

    private int SkipBlanks(int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t' or '\r') at++;
        return at;
    }

    private static bool IsName(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.' or '-' or '[' or ']')) return false;
        }

        return name.Length > 0;
    }

    private int Refuse(int at, int end)
    {
        problems.Add(new ParseProblem("variable-line", "This is no NAME=value, or its quote is not closed.", new SourceSpan(source, at, end - at), ProblemSeverity.Warning));
        return end + 1;
    }
}
