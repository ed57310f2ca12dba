using System.Collections.Immutable;

namespace Auditor.Documents.Json;

/// <summary>Collects problems up to <see cref="JsonReader.MaximumProblems"/>; that there are more is one last problem of each severity.</summary>
internal sealed class JsonProblems(int source)
{
    private readonly List<ParseProblem> problems = [];
    private readonly HashSet<string> once = new(StringComparer.Ordinal);

    /// <summary>In the order of their places.</summary>
    public ImmutableArray<ParseProblem> All => [.. problems.OrderBy(problem => problem.Span.Start)];

    public void Report(string code, string message, int start, int end) => Add(code, message, start, end, ProblemSeverity.Error);

    public void Warn(string code, string message, int start, int end) => Add(code, message, start, end, ProblemSeverity.Warning);

    public void WarnOnce(string code, string message, int start, int end)
    {
        if (once.Add(code)) Warn(code, message, start, end);
    }

    private void Add(string code, string message, int start, int end, ProblemSeverity severity)
    {
        var span = new SourceSpan(source, start, end - start);
        if (problems.Count < JsonReader.MaximumProblems) problems.Add(new ParseProblem(code, message, span, severity));
        else if (once.Add(severity.ToString())) problems.Add(new ParseProblem("too-many-problems", $"More than {JsonReader.MaximumProblems} problems; no more are listed.", span, severity));
    }
}
