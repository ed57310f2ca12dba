using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>Collects problems; each once, and not more than people can read.</summary>
internal sealed class ComposeProblems
{
    private const int MaximumProblems = 200;

    private readonly List<ComposeProblem> problems = [];

    // Most files have none.
    private HashSet<(string Code, SourceSpan Span, string? Name)>? seen;

    public IReadOnlyList<ComposeProblem> All => problems;

    /// <summary>Further problems are not listed: they need not be worked out.</summary>
    public bool IsFull => problems.Count >= MaximumProblems;

    public void Add(ComposeProblem problem)
    {
        if (!IsFull && (seen ??= []).Add((problem.Code, problem.Span, problem.Name))) problems.Add(problem);
    }

    public void Add(ImmutableArray<ComposeProblem> added)
    {
        foreach (var problem in added) Add(problem);
    }

    /// <summary>Hands out what came together since the last time.</summary>
    public ImmutableArray<ComposeProblem> Drain()
    {
        if (problems.Count == 0) return [];
        ImmutableArray<ComposeProblem> drained = [.. problems];
        problems.Clear();
        return drained;
    }

    public void Add(string code, string message, SourceSpan span) => Add(new ComposeProblem(code, message, span));
}
