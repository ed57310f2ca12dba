using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Reading;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>
/// What follows from something already said: behind a brace or quote that is missing or too much, directives stand where they were not
/// meant to;
/// and an unknown name is as unknown the second time.
/// </summary>
internal static class Consequences
{
    private const string Misplaced = "directive-not-allowed-here";

    private const string Unknown = "unknown-directive";

    /// <summary>Says which file it is that the brace is missing in: worth telling beside what nginx stops at.</summary>
    private const string EndOfFile = "unexpected end of file, expecting \"}\"";

    /// <summary>Whether a brace or quote is wrong somewhere, so that it is not sure what belongs to what. A missing semicolon does no such
    /// harm.</summary>
    public static bool IsBroken(Config config) =>
        config.All.Exists(directive => IsWrongForm(directive) || IsWrongEntry(directive))
            || config.All.Prepend(config.Root).Any(directive => directive.Remarks.Any(IsStructural));

    public static void Mark(Config config)
    {
        MarkRepeated(config);
        if (!config.IsBroken) return;
        var traces = config.All.Prepend(config.Root).SelectMany(Traces).GroupBy(mark => mark.Source);
        foreach (var source in traces) MarkFollowing([.. source.OrderBy(mark => mark.Offset)]);
    }

    private static void MarkRepeated(Config config)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var directive in config.All)
        {
            if (directive.Problems is [{ Code: Unknown } problem] && !said.Add(problem.Name))
                directive.Say(problem with { IsFollowing = true });
        }
    }

    private static void MarkFollowing(List<Trace> marks)
    {
        if (!marks.Exists(mark => mark.IsStructural)) return;
        var first = marks[0];
        if (first.Directive is { Problems: [{ Code: Misplaced } problem] } misplaced)
            misplaced.Say(problem with { Hint = "a closing brace before it is probably missing or too much" });
        foreach (var mark in marks.Skip(1)) mark.Follow();
    }

    private static IEnumerable<Trace> Traces(Directive directive)
    {
        foreach (var mistake in directive.Remarks.OfType<MistakeItem>())
        {
            if (mistake.Unended.Length == 0) yield return new Trace(mistake.Span.Source, mistake.Offset, IsStructural: true, null, mistake);
        }

        if (directive.Problems is [{ Suggestion: "" } problem] && (directive.IsEntry
            || problem.Code is Misplaced or Unknown or "missing-or-extra-block") && MissingSemicolon.Find(directive) < 0)
            yield return new Trace(problem.Span.Source, problem.Offset, IsWrongForm(directive) || IsWrongEntry(directive), directive, null);
    }

    private static bool IsWrongForm(Directive directive) => directive.Problems is [{ Code: "missing-or-extra-block" }]
        && MissingSemicolon.Find(directive) < 0;

    /// <summary>A block among entries.</summary>
    private static bool IsWrongEntry(Directive directive) => directive is { IsEntry: true, Problems: [{ Code: "syntax-error" }] };

    private static bool IsStructural(SyntaxItem remark) => remark is MistakeItem { Unended.Length: 0 };

    /// <summary>A problem that a wrong brace can cause, or is.</summary>
    private sealed record Trace(int Source, int Offset, bool IsStructural, Directive? Directive, MistakeItem? Mistake)
    {
        public void Follow()
        {
            if (Directive is { Problems: [var problem] }) Directive.Say(problem with { IsFollowing = true });
            else if (Mistake is not null) Mistake.IsFollowing = Mistake.Message != EndOfFile;
        }
    }
}
