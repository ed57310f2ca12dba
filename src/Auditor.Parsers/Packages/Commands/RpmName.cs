namespace Auditor.Parsers.Packages.Commands;

/// <summary>Names of RPM packages with a version: <c>name-version</c>, <c>name-version-release.arch</c>.</summary>
internal static class RpmName
{
    public static NamedPackage Read(CommandWord word) =>
        VersionStart(word.Value) is var start and > 0 ? NamedPackage.Split(word, start - 1, 1) : new NamedPackage(word, word.Value);

    /// <summary>
    /// Where the version starts, or 0: behind a dash, with a digit (or a variable), and at most a release behind it. <c>java-21-openjdk</c> has none:
    /// what follows its number is a word.
    /// </summary>
    private static int VersionStart(string name)
    {
        for (var dash = name.IndexOf('-', StringComparison.Ordinal); dash > 0; dash = name.IndexOf('-', dash + 1))
        {
            if (IsVersion(name.AsSpan(dash + 1))) return dash + 1;
        }

        return 0;
    }

    private static bool IsVersion(ReadOnlySpan<char> text)
    {
        var parts = 0;
        foreach (var range in text.Split('-'))
        {
            var part = text[range];
            if (part.IsEmpty || !(char.IsAsciiDigit(part[0]) || part[0] is '$' or '*') || ++parts > 2) return false;
        }

        return parts > 0;
    }
}
