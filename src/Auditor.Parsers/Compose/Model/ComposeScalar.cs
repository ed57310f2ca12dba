using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Yaml;

namespace Auditor.Parsers.Compose.Model;

/// <summary>A scalar after interpolation.</summary>
/// <param name="Text">The result with the place of each character; each part that is not known is a <see cref="Hole"/>.</param>
internal sealed record ComposeScalar(SourceSpan Span, MappedText Text, YamlStyle Style) : ComposeValue(Span)
{
    /// <summary>Stands for a part that is not known: never taken for a separator.</summary>
    public const char Hole = '\uE000';

    /// <summary>The text before interpolation, as YAML reads it.</summary>
    public required string Written { get; init; }

    /// <summary>The unknown parts as written, in order.</summary>
    public ImmutableArray<string> Holes { get; init; } = [];

    /// <summary>Why a part is not known, or null.</summary>
    public string? Unresolved { get; init; }

    public ImmutableArray<VariableUse> Uses { get; init; } = [];

    public bool IsNull => Style == YamlStyle.Plain && Tag is null && Written is "" or "~" or "null" or "Null" or "NULL";

    public bool IsKnown => Unresolved is null;

    public override string Form => IsNull ? "null" : "scalar";

    public override bool TakesVariables => !Uses.IsEmpty;

    public string Value => All.Value;

    /// <summary>What is written, variables and all, without quotes.</summary>
    public SourceSpan WrittenSpan => Style is YamlStyle.SingleQuoted or YamlStyle.DoubleQuoted && Span.Length >= 2 ? Span with { Start = Span.Start + 1, Length = Span.Length - 2 } : Span;

    public Slice All => new(this, 0, Text.Text.Length);

    /// <summary>Whether the value is the word, blanks and case aside.</summary>
    public bool Is(string word) => IsKnown && Text.Text.Trim().Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The words that compose-go casts to true.</summary>
    public bool IsTrue => IsKnown && Text.Text.Trim().ToLowerInvariant() is "true" or "t" or "1" or "yes" or "y" or "on";
}
