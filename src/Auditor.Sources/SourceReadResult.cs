using System.Diagnostics.CodeAnalysis;

namespace Auditor.Sources;

/// <summary>A file or the problem that stood in its way: exactly one of the two.</summary>
public sealed record SourceReadResult
{
    private SourceReadResult(SourceFile? file, SourceProblem? problem) => (File, Problem) = (file, problem);

    public SourceFile? File { get; }

    public SourceProblem? Problem { get; }

    [MemberNotNullWhen(true, nameof(File))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsRead => File is not null;

    public static SourceReadResult Of(SourceFile file) => new(file, null);

    public static SourceReadResult Of(SourceProblem problem) => new(null, problem);
}
