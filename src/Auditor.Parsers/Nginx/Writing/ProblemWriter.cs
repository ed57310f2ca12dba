using System.Globalization;
using Auditor.Documents;
using Auditor.Parsers.Nginx.Checking;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Reading;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>
/// Writes what nginx refuses as elements, for rules to judge each. The tree's own problems say once that the configuration is refused.
/// </summary>
internal sealed class ProblemWriter(Config config, Sink sink)
{
    private readonly TreeBuilder builder = sink.Builder;
    private readonly List<ConfigProblem> refusals = [];
    private readonly HashSet<(string Code, string Name)> unseen = [];

    /// <summary>Problems, and names that only a part that was not read can define.</summary>
    public void Write(Directive directive)
    {
        var block = directive.SelfAndAncestors().FirstOrDefault(block => block is
        {
            Row: not null,
            Name: "server" or "location" or "upstream", Syntax.End: StatementEnd.Block
        });
        foreach (var problem in directive.Problems) Write(problem.Code is "wrong-argument-count" or "missing-or-extra-block" or "invalid-value" ? problem with { Unended = MissingSemicolon.Unended(directive) } : problem, block);
        foreach (var open in directive.Unseen) WriteUnseen(open);
    }

    private void WriteUnseen(ConfigProblem open)
    {
        if (!unseen.Add((open.Code, open.Subject))) return;
        builder.Leaf("unseen", open.Span, new TreeAttribute("code", open.Code, open.Span), new TreeAttribute("name", open.Subject, open.Span));
    }

    public void Write(MistakeItem mistake) => Write(new ConfigProblem("syntax-error", mistake.Message, mistake.Span)
    { Offset = mistake.Offset, Hint = mistake.Hint, Unended = mistake.Unended, IsFollowing = mistake.IsFollowing });

    /// <summary>What nginx stops at first stands for all.</summary>
    public void WriteGap()
    {
        if (refusals.Count == 0) return;
        var own = refusals.Where(problem => problem.Span.Source == 0).DefaultIfEmpty(refusals[0]);
        var first = own.MinBy(problem => (problem.Phase, problem.Offset)) ?? refusals[0];
        builder.Problem("refused", "nginx refuses this file, so what the rules did not find in it is unknown.", first.Span);
    }

    private void Write(ConfigProblem problem, Directive? block = null)
    {
        if (problem.IsCritical) refusals.Add(problem);
        if (problem.Code == "too-deep") builder.Problem("too-deep", $"Not all of this configuration was looked at: {problem.Message}.",
            problem.Span);
        builder.Open("problem", problem.Span).Attribute("code", problem.Code, problem.Span).Attribute("message", problem.Message, problem.Span)
            .Attribute("said", SaidOf(problem, block), problem.Span);
        sink.Number("line", problem.Offset < 0 ? null : LineOf(problem), problem.Span);
        if (problem.Unended.Length > 0) builder.Attribute("unended", "true", problem.Unended);
        sink.Text("hint", problem.Hint, problem.Span);
        sink.Text("name", problem.Name, problem.Span);
        sink.Text("subject", problem.Subject, problem.Span);
        sink.Text("suggestion", problem.Suggestion, problem.Span);
        sink.Text("allowed", problem.Allowed, problem.Span);
        sink.Text("context", problem.Context, problem.Span);
        builder.Flag("critical", problem.IsCritical, problem.Span).Flag("follows", problem.IsFollowing, problem.Span).Close();
    }

    private string SaidOf(ConfigProblem problem, Directive? block)
    {
        var path = config.Sources[problem.Span.Source].Path;
        var place = problem.Offset < 0 ? "" : string.Create(CultureInfo.InvariantCulture,
            $" in {path[(path.LastIndexOf('/') + 1)..]}:{LineOf(problem)}");
        var around = block is null ? "" : $" ({Places.Of(block)})";
        var said = WhoSays(problem) + problem.Message + place + around;
        return problem.Hint.Length == 0 ? said : $"{said}; {problem.Hint}";
    }

    private static string WhoSays(ConfigProblem problem) => problem.Code switch
    {
        _ when problem.IsCritical => "nginx refuses this: ",
        "unknown-directive" or "removed-directive" or "undefined-upstream" => "nginx may refuse this: ",
        "too-deep" or "invalid-capture-reference" => "",
        _ => "nginx warns: ",
    };

    private int LineOf(ConfigProblem problem) => config.Sources[problem.Span.Source].LineIndexAt(problem.Offset) + 1;
}
