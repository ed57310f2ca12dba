using System.Collections.Immutable;

namespace Auditor.Parsers.Dockerfile.Variables;

/// <summary>A word after expansion.</summary>
/// <param name="Marked">The value; each part that is not known is a <see cref="Hole"/>.</param>
/// <param name="Holes">The unknown parts as written, in order.</param>
/// <param name="Reason">Why a part is unknown, or null.</param>
/// <param name="Error">What the builder refuses in the word, or null.</param>
internal sealed record Expansion(
    string Raw, string Marked, ImmutableArray<string> Holes, string? Reason, ImmutableArray<VariableUse> Uses, string? Error = null)
{
    public const char Hole = '\uE000';

    public bool IsKnown => Reason is null;

    /// <summary>The value, or the text as written when a part of it is unknown.</summary>
    public string Value => IsKnown ? Marked : Raw;

    public static Expansion Literal(string raw) => new(raw, raw, [], null, []);
}
