namespace Auditor.Reports.Json;

/// <summary>A text is not a run of a schema that this version reads.</summary>
public sealed class RunJsonException : Exception
{
    public RunJsonException(string problem, int line, int column, Exception? cause = null)
        : base($"{line}:{column}: {problem}", cause) => (Line, Column) = (line, column);

    /// <summary>Counts from 1.</summary>
    public int Line { get; }

    /// <summary>Counts UTF-8 bytes from 1.</summary>
    public int Column { get; }
}
