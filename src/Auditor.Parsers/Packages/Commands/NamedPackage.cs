namespace Auditor.Parsers.Packages.Commands;

/// <summary>A package that a command names.</summary>
/// <param name="Version">The version as asked for; null when none is.</param>
/// <param name="IsPinned">The version is one that does not move by itself.</param>
/// <param name="IsLocal">A file, folder, address or repository, not a name of the package index.</param>
internal sealed record NamedPackage(CommandWord Word, string Name, string? Version = null, bool IsPinned = false, bool IsLocal = false)
{
    /// <summary>A word that may be any number of packages.</summary>
    public static NamedPackage Unknown(CommandWord word) => new(word, word.Value);

    public static NamedPackage Local(CommandWord word) => new(word, word.Value, null, false, true);

    /// <summary>A name with a version behind a separator; nothing is known when a variable stands before it.</summary>
    public static NamedPackage Split(CommandWord word, int separator, int length) => separator <= 0
        ? new(word, word.Value)
        : new(word, word.Value[..separator], word.Value[(separator + length)..], true);
}
