using Auditor.Documents;

namespace Auditor.Sources.Inventories;

/// <summary>Collects what is wrong with an inventory, up to a bound.</summary>
internal sealed class InventoryProblems
{
    private const int Most = 100;

    private readonly List<ParseProblem> items = [];

    public IReadOnlyList<ParseProblem> Items => items;

    public void Error(string code, string message, SourceSpan span) => Add(new ParseProblem(code, message, span));

    public void Warn(string code, string message, SourceSpan span) => Add(new ParseProblem(code, message, span, ProblemSeverity.Warning));

    public void Add(ParseProblem problem)
    {
        if (items.Count < Most) items.Add(problem);
        else if (items.Count == Most) items.Add(new ParseProblem("too-many-problems", "More is wrong than is listed here.", problem.Span));
    }
}
