using System.Collections.Immutable;

namespace Auditor.Documents.Matching;

/// <summary>A text that a pattern describes.</summary>
/// <param name="Wildcards">The places in it where the pattern says <c>.</c>, once: any character. A full stop stands there.</param>
public sealed record PatternSample(string Text, ImmutableArray<int> Wildcards)
{
    internal static PatternSample Empty { get; } = new("", []);

    internal PatternSample Then(PatternSample next) => new(Text + next.Text, [.. Wildcards, .. next.Wildcards.Select(place => place + Text.Length)]);
}
