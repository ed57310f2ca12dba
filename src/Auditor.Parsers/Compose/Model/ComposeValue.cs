using Auditor.Documents;

namespace Auditor.Parsers.Compose.Model;

/// <summary>A value of a compose file, aliases and merge keys followed and variables put in. Immutable, so that aliases can share it.</summary>
/// <param name="Span">Where it is written.</param>
internal abstract record ComposeValue(SourceSpan Span)
{
    /// <summary>The YAML tag as written, such as <c>!reset</c>, or null.</summary>
    public string? Tag { get; init; }

    /// <summary>scalar, list, mapping or null.</summary>
    public abstract string Form { get; }

    /// <summary>Whether a variable is used in it, or in anything below it.</summary>
    public abstract bool TakesVariables { get; }
}
