namespace Auditor.Rules.Running;

/// <summary>What all rules of a run share.</summary>
/// <param name="Today">The run's date: <c>$today</c>.</param>
/// <param name="Data">Reads a table of <c>rules/data</c> by file name.</param>
public sealed record RunContext(DateOnly Today, Func<string, string> Data);
