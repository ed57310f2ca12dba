using System.Collections.Immutable;

namespace Auditor.Parsers.Packages.Commands;

/// <summary>Words that name packages.</summary>
internal static class PackageWords
{
    /// <param name="read">Reads a word that is known to its first version sign; null for one that names no package.</param>
    public static ImmutableArray<NamedPackage> Read(ImmutableArray<CommandWord> words, Func<CommandWord, NamedPackage?> read)
    {
        var packages = ImmutableArray.CreateBuilder<NamedPackage>();
        foreach (var word in words)
        {
            if (word.IsUnknown && !HasVersion(word.Value)) packages.Add(NamedPackage.Unknown(word));
            else if (read(word) is { } package) packages.Add(package);
        }

        return packages.ToImmutable();
    }

    public static bool IsPath(string value) =>
        value is "." or ".." || value.StartsWith("./", StringComparison.Ordinal) || value.StartsWith("../", StringComparison.Ordinal)
        || value.StartsWith('/') || value.StartsWith("~/", StringComparison.Ordinal);

    public static bool IsAddress(string value) => value.Contains("://", StringComparison.Ordinal) || value.StartsWith("git@", StringComparison.Ordinal);

    /// <summary>A variable, then a version: <c>${PACKAGE}=1.2</c>, <c>$NAME@1.2</c>.</summary>
    private static bool HasVersion(string value) => value.AsSpan().IndexOfAny('=', '@') > 0 && !value.Contains("://", StringComparison.Ordinal);
}
