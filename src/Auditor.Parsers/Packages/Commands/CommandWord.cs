using Auditor.Documents;

namespace Auditor.Parsers.Packages.Commands;

/// <summary>A word of a command after quote removal. A class: collections over structures are compiled at each start.</summary>
/// <param name="Unresolved">Why its value is not wholly known, or null.</param>
internal sealed record CommandWord(string Value, SourceSpan Span, string? Unresolved = null)
{
    /// <summary>Nothing of it is known but that a variable or substitution stands at its start.</summary>
    public bool IsUnknown => Unresolved is not null && Value.Length > 0 && Value[0] is '$' or '`';

    /// <summary>An unknown word whose variable is named after options: <c>$APT_OPTS</c>, <c>${PIP_FLAGS}</c>.</summary>
    public bool IsNamedAfterOptions => IsUnknown && (Names("opt") || Names("flag") || Names("arg") || Names("param"));

    private bool Names(string part) => Value.Contains(part, StringComparison.OrdinalIgnoreCase);
}
