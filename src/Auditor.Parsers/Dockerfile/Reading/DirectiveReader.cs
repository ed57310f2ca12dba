using System.Text.RegularExpressions;
using Auditor.Documents;

namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>
/// Reads the parser directives (Dockerfile reference, "Parser directives"). They stand only at the top: the first line that is none ends the search.
/// </summary>
internal sealed class DirectiveReader(string text, int source, List<ParseProblem> problems)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private static readonly Regex Pattern = new(@"^\s*#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$", Options);
    private static readonly Regex SlashPattern = new(@"^\s*//\s*(syntax)\s*=\s*(.+?)\s*$", Options | RegexOptions.IgnoreCase);
    private static readonly Regex JsonPattern = new(@"""syntax""\s*:\s*""([^""\\]*)""", Options);

    private readonly List<Directive> directives = [];
    private bool done;

    public IReadOnlyList<Directive> Directives => directives;

    public char Escape { get; private set; } = '\\';

    /// <summary>Whether the line is a directive. Lines are to be given in order.</summary>
    public bool Accept(PhysicalLine line)
    {
        if (done) return false;
        var directive = line.IsComment(text) ? Match(Pattern, line) : null;
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
        var found = line.Start > 0 ? Match(Pattern, line) : null;
        found ??= Match(SlashPattern, line) ?? FromJson();
        if (found is { Name: "syntax" }) directives.Add(found);
    }

    private Directive? FromJson()
    {
        if (!text.AsSpan().TrimStart().StartsWith("{")) return null;
        var match = JsonPattern.Match(text);
        if (!match.Success) return null;
        var value = match.Groups[1];
        return new Directive(new SourceSpan(source, match.Index, match.Length), "syntax", value.Value, new SourceSpan(source, value.Index, value.Length));
    }

    private Directive? Match(Regex pattern, PhysicalLine line)
    {
        var match = pattern.Match(text[line.Start..line.End]);
        if (!match.Success) return null;
        var first = line.FirstNonBlank(text);
        var value = match.Groups[2];
        var span = new SourceSpan(source, first, line.Start + value.Index + value.Length - first);
        return new Directive(span, match.Groups[1].Value.ToLowerInvariant(), value.Value, new SourceSpan(source, line.Start + value.Index, value.Length));
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
