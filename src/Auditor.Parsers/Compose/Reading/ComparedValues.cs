using System.Runtime.CompilerServices;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>Two values as objects, not by what they say.</summary>
internal sealed class ComparedValues(ComposeValue one, ComposeValue other) : IEquatable<ComparedValues>
{
    private readonly ComposeValue one = one;
    private readonly ComposeValue other = other;

    public bool Equals(ComparedValues? pair) => pair is not null && ReferenceEquals(one, pair.one) && ReferenceEquals(other, pair.other);

    public override bool Equals(object? obj) => Equals(obj as ComparedValues);

    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(one), RuntimeHelpers.GetHashCode(other));
}
