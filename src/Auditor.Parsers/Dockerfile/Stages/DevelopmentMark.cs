namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>Tells by their names the files and stages that are not meant for production.</summary>
internal static class DevelopmentMark
{
    private static readonly string[] Words = ["dev", "develop", "development", "devel", "devcontainer", "local", "test", "tests", "testing", "debug", "e2e", "ci", "playwright", "cypress", "storybook", "devenv", "integration", "watch", "dummy", "mock", "mocks", "fake", "unittest", "unittests", "gitpod", "codespaces", "playground", "sandbox", "lint", "linter", "fuzz", "fuzzing", "clusterfuzzlite"];

    /// <summary>Folders all of which is for tests or development, however deep.</summary>
    private static readonly string[] Folders = ["devcontainer", "codesandbox", "devenv", "test", "tests", "testing", "testdata", "e2e", "fixtures", "benchmark", "benchmarks"];

    /// <param name="path">Path of the Dockerfile.</param>
    /// <param name="stage">Name of the stage; empty when it has none.</param>
    public static bool Is(string path, string stage)
    {
        var slash = path.LastIndexOf('/');
        if (Has(path.AsSpan(slash + 1)) || Has(stage)) return true;
        if (slash < 0) return false;
        var folder = path.AsSpan(0, slash);
        if (Has(Last(folder))) return true;
        var above = folder.LastIndexOf('/');
        return (above > 0 && Has(Last(folder[..above]))) || IsBelow(folder);
    }

    private static bool IsBelow(ReadOnlySpan<char> folder)
    {
        foreach (var range in folder.Split('/'))
        {
            if (folder[range] is ".github" || IsAny(folder[range].TrimStart('.'), Folders)) return true;
        }

        return false;
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

    private static bool IsWord(ReadOnlySpan<char> name) => IsAny(name, Words);

    private static bool IsAny(ReadOnlySpan<char> name, string[] words)
    {
        foreach (var word in words)
        {
            if (name.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
