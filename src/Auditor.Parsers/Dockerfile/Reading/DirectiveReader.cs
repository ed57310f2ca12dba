using Auditor.Documents;

namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>
/// Reads the parser directives (Dockerfile reference, "Parser directives"). They stand only at the top: the first line that is none ends the search.
/// </summary>
internal sealed class DirectiveReader(string text, int source, List<ParseProblem> problems)
{
    private const string JsonKey = "\"syntax\"";

    private readonly List<Directive> directives = [];
    private bool done;

    public IReadOnlyList<Directive> Directives => directives;

    public char Escape { get; private set; } = '\\';

    /// <summary>Whether the line is a directive. Lines are to be given in order.</summary>
    public bool Accept(PhysicalLine line)
    {
        if (done) return false;
        var directive = line.IsComment(text) ? Match("#", line) : null;
        if (directive is null || directive.Name is not ("syntax" or "escape" or "check"))
        {
            done = true;
            return false;
        }

        Add(directive);
        return true;
    }

    /// <summary>
    /// The syntax line is found by the builder also where the Dockerfile reader sees none: below <c>#!</c>, as <c>//syntax=</c>, or in a JSON document.
    /// </summary>
    public void FindForeignSyntax()
    {
        if (directives.Exists(directive => directive.Name == "syntax") || text.Length == 0) return;
        var line = PhysicalLine.At(text, 0);
        if (text.StartsWith("#!", StringComparison.Ordinal)) line = PhysicalLine.At(text, line.Next);
        var found = line.Start > 0 ? Match("#", line) : null;
        if (found is null && Match("//", line) is { Name: "syntax" } slashed) found = slashed;
        found ??= FromJson();
        if (found is { Name: "syntax" }) directives.Add(found);
    }

    private Directive? FromJson()
    {
        if (!text.AsSpan().TrimStart().StartsWith("{")) return null;
        for (var at = text.IndexOf(JsonKey, StringComparison.Ordinal); at >= 0; at = text.IndexOf(JsonKey, at + 1, StringComparison.Ordinal))
        {
            if (JsonValue(at + JsonKey.Length) is { } value)
                return new Directive(new SourceSpan(source, at, value.End + 1 - at), "syntax", text.Substring(value.Start, value.Length), value);
        }

        return null;
    }

    // A string without escapes behind a colon.
    private SourceSpan? JsonValue(int at)
    {
        var colon = SkipBlanks(at, text.Length);
        if (colon == text.Length || text[colon] != ':') return null;
        var quote = SkipBlanks(colon + 1, text.Length);
        if (quote == text.Length || text[quote] != '"') return null;
        var length = text.AsSpan(quote + 1).IndexOfAny('"', '\\');
        return length >= 0 && text[quote + 1 + length] == '"' ? new SourceSpan(source, quote + 1, length) : null;
    }

    /// <summary><c># name = value</c>, blanks wherever they like; a value of nothing but blanks is one blank, as in the builder.</summary>
    private Directive? Match(string mark, PhysicalLine line)
    {
        var first = SkipBlanks(line.Start, line.End);
        if (!text.AsSpan(first, line.End - first).StartsWith(mark)) return null;
        var name = SkipBlanks(first + mark.Length, line.End);
        var nameEnd = SkipName(name, line.End);
        var equals = SkipBlanks(nameEnd, line.End);
        if (nameEnd == name || equals + 1 >= line.End || text[equals] != '=') return null;
        var value = Math.Min(SkipBlanks(equals + 1, line.End), line.End - 1);
        var length = Math.Max(1, text.AsSpan(value, line.End - value).TrimEnd().Length);
        var span = new SourceSpan(source, line.FirstNonBlank(text), value + length - line.FirstNonBlank(text));
        return new Directive(span, text[name..nameEnd].ToLowerInvariant(), text.Substring(value, length), new SourceSpan(source, value, length));
    }

    private int SkipBlanks(int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private int SkipName(int at, int end)
    {
        if (at >= end || !char.IsAsciiLetter(text[at])) return at;
        while (at < end && char.IsAsciiLetterOrDigit(text[at])) at++;
        return at;
    }

    private void Add(Directive directive)
    {
        if (directives.Exists(other => other.Name == directive.Name))
        {
            problems.Add(new ParseProblem("duplicate-directive", $"The {directive.Name} directive stands here a second time; only one is allowed.", directive.Span));
            return;
        }

        directives.Add(directive);
        if (directive.Name == "escape") SetEscape(directive);
    }

    private void SetEscape(Directive directive)
    {
        if (directive.Value is "\\" or "`") Escape = directive.Value[0];
        else problems.Add(new ParseProblem("invalid-escape", "The escape character must be \\ or `.", directive.ValueSpan));
    }
}
