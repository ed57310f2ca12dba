using System.Runtime.CompilerServices;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Schema;

/// <summary>Compares values by identity: an alias shares the value itself.</summary>
internal sealed class ValueAndShape : IEqualityComparer<(ComposeValue Value, string Shape)>
{
    public static ValueAndShape Comparer { get; } = new();

    public bool Equals((ComposeValue Value, string Shape) x, (ComposeValue Value, string Shape) y) => ReferenceEquals(x.Value, y.Value) && x.Shape == y.Shape;

    public int GetHashCode((ComposeValue Value, string Shape) obj) => HashCode.Combine(RuntimeHelpers.GetHashCode(obj.Value), obj.Shape);
}
