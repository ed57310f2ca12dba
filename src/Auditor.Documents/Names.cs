using System.Runtime.CompilerServices;

namespace Auditor.Documents;

/// <summary>Comparing names of elements and attributes, which is most of what evaluating does.</summary>
internal static class Names
{
    /// <summary>Nearly all names that differ do so in length, and those that are equal are often one string: no call is made for them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreSame(string one, string other) =>
        ReferenceEquals(one, other) || (one.Length == other.Length && string.Equals(one, other));
}
