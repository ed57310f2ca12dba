namespace Auditor.Documents;

public enum ProblemSeverity
{
    /// <summary>Odd but understood: nothing was lost.</summary>
    Warning,

    /// <summary>A part of the artifact was not understood, so what the rules did not find there is unknown.</summary>
    Error,
}
