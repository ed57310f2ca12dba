using System.Globalization;
using Auditor.Documents;
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

    /// <summary>Problems, and names that only a part that was not read can define.</summary>
    public void Write(Directive directive)
    {
        foreach (var problem in directive.Problems) Write(problem);
        foreach (var unseen in directive.Unseen) builder.Leaf("unseen", unseen.Span, new TreeAttribute("code", unseen.Code, unseen.Span), new TreeAttribute("name", unseen.Subject, unseen.Span));
    }

    public void Write(MistakeItem mistake) => Write(new ConfigProblem("syntax-error", mistake.Message, mistake.Span) { Offset = mistake.Offset, Hint = mistake.Hint });

    /// <summary>What nginx stops at first stands for all.</summary>
    public void WriteGap()
    {
        if (refusals.Count == 0) return;
        var first = refusals.Where(problem => problem.Span.Source == 0).DefaultIfEmpty(refusals[0]).MinBy(problem => (problem.Phase, problem.Offset)) ?? refusals[0];
        builder.Problem("refused", "nginx refuses this file, so what the rules did not find in it is unknown.", first.Span);
    }

    private void Write(ConfigProblem problem)
    {
        if (problem.IsCritical) refusals.Add(problem);
        builder.Open("problem", problem.Span).Attribute("code", problem.Code, problem.Span).Attribute("message", problem.Message, problem.Span).Attribute("said", SaidOf(problem), problem.Span);
        sink.Number("line", problem.Offset < 0 ? null : LineOf(problem), problem.Span);
        sink.Text("hint", problem.Hint, problem.Span);
        sink.Text("name", problem.Name, problem.Span);
        sink.Text("subject", problem.Subject, problem.Span);
        sink.Text("suggestion", problem.Suggestion, problem.Span);
        sink.Text("allowed", problem.Allowed, problem.Span);
        sink.Text("context", problem.Context, problem.Span);
        builder.Flag("critical", problem.IsCritical, problem.Span).Close();
    }

    private string SaidOf(ConfigProblem problem)
    {
        var path = config.Sources[problem.Span.Source].Path;
        var place = problem.Offset < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" in {path[(path.LastIndexOf('/') + 1)..]}:{LineOf(problem)}");
        var who = problem.IsCritical ? "nginx refuses this: " : problem.Code is "unknown-directive" or "undefined-upstream" ? "nginx may refuse this: " : problem.Code == "too-deep" ? "" : "nginx warns: ";
        return problem.Hint.Length == 0 ? $"{who}{problem.Message}{place}" : $"{who}{problem.Message}{place}; {problem.Hint}";
    }

    private int LineOf(ConfigProblem problem) => config.Sources[problem.Span.Source].LineIndexAt(problem.Offset) + 1;
}
