namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>Tells by their names the files and stages that are not meant for production.</summary>
internal static class DevelopmentMark
{
    private static readonly string[] Words = ["dev", "develop", "development", "devel", "devcontainer", "local", "test", "tests", "testing", "debug", "e2e", "ci", "playwright", "cypress", "storybook"];

    /// <param name="path">Path of the Dockerfile.</param>
    /// <param name="stage">Name of the stage; empty when it has none.</param>
    public static bool Is(string path, string stage)
    {
        var slash = path.LastIndexOf('/');
        if (Has(path.AsSpan(slash + 1)) || Has(stage)) return true;
        if (slash < 0) return false;
        var folder = path.AsSpan(0, slash);
        if (IsWord(Last(folder))) return true;
        var above = folder.LastIndexOf('/');
        return above > 0 && IsWord(Last(folder[..above]));
    }

    private static ReadOnlySpan<char> Last(ReadOnlySpan<char> folder) => folder[(folder.LastIndexOf('/') + 1)..].TrimStart('.');

    /// <summary>One of the name's parts between dots, dashes and underscores is such a word.</summary>
    private static bool Has(ReadOnlySpan<char> name)
    {
        foreach (var range in name.SplitAny(".-_"))
        {
            if (IsWord(name[range])) return true;
        }

        return false;
    }

    private static bool IsWord(ReadOnlySpan<char> name)
    {
        foreach (var word in Words)
        {
            if (name.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
