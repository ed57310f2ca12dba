namespace Auditor.Sources;

/// <summary>Something that could not be read or written, as data: the run goes on without it.</summary>
/// <param name="Code">One of <see cref="SourceProblemCodes"/>.</param>
/// <param name="Path">Relative to the target's root, forward slashes; the target as the user named it when it is the target itself.</param>
/// <param name="What">One sentence: what did not happen.</param>
/// <param name="Why">One sentence: the reason.</param>
/// <param name="Line">1-based, when the place in the file is known.</param>
/// <param name="Column">1-based, in Unicode code points.</param>
public sealed record SourceProblem(string Code, string Path, string What, string Why, int? Line = null, int? Column = null);
