using Auditor.Documents;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>
/// What BuildKit refuses in a file. It stands in the tree as <c>problem</c>, for a rule to judge; the tree's own problems say once that the file is refused.
/// </summary>
/// <param name="doubt">Why it is not sure that BuildKit is what reads the file, or null.</param>
internal sealed class Refusals(string? doubt)
{
    private readonly List<Refusal> all = [];
    private readonly HashSet<(string Code, int Start)> seen = [];

    /// <summary>The triggers of a stage are read again for each stage that is built from it; the second time says nothing new.</summary>
    /// <param name="suggestion">What was probably meant in place of the span, or null.</param>
    public void Add(string code, string message, SourceSpan span, string? suggestion = null)
    {
        if (seen.Add((code, span.Start))) all.Add(new Refusal(code, message, span, suggestion));
    }

    public void Write(TreeBuilder builder)
    {
        if (all.Count == 0) return;
        all.Sort(static (one, other) => one.Span.Start.CompareTo(other.Span.Start));
        foreach (var problem in all)
        {
            builder.Open("problem", problem.Span).Attribute("code", problem.Code, problem.Span).Attribute("message", problem.Message, problem.Span);
            if (problem.Suggestion is { } suggestion) builder.Attribute("suggestion", suggestion, problem.Span);
            if (doubt is not null) builder.Attribute("doubt", doubt, problem.Span);
            builder.Flag("refused", doubt is null, problem.Span).Close();
        }

        if (doubt is null) builder.Problem("refused", "BuildKit refuses this file, so what the rules did not find in it is unknown.", all[0].Span);
        else builder.Problem("not-understood", $"Parts of this file were not understood ({doubt}), so what the rules did not find in it is unknown.", all[0].Span);
    }
}
