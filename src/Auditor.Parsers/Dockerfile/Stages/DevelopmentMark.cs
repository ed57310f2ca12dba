using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>Tells by their names, and by what stands above them, the files and stages that are not meant for production.</summary>
internal static class DevelopmentMark
{
    private static readonly string[] Words = ["dev", "develop", "development", "devel", "devcontainer", "local", "test", "tests", "testing", "debug", "e2e", "ci", "playwright", "cypress", "storybook", "devenv", "integration", "watch", "hotreload", "livereload", "delve", "delvehotreload", "dummy", "mock", "mocks", "fake", "unittest", "unittests", "gitpod", "codespaces", "playground", "sandbox", "lint", "linter", "action", "githubaction", "githubactions", "fuzz", "fuzzing", "clusterfuzzlite"];

    /// <summary>Folders all of which is for tests or development, however deep.</summary>
    private static readonly string[] Folders = ["devcontainer", "codesandbox", "devenv", "test", "tests", "testing", "testdata", "e2e", "fixtures", "benchmark", "benchmarks"];

    /// <summary>What people write above a file that is not to be deployed.</summary>
    private static readonly string[] Notices =
    [
        "development only", "development image", "development dockerfile", "dockerfile for development", "image for development", "development purposes", "for local development", "not for production", "not suitable for production", "not intended for production", "not be used in production", "not use in production",
        "t use in production", "demonstration purposes only", "testing only", "testing purposes only",
    ];

    /// <summary>A comment above the first instruction says so.</summary>
    public static bool IsSaidIn(DockerfileSyntax syntax)
    {
        foreach (var item in syntax.Items)
        {
            if (item is not CommentLine comment) return item is Instruction { CommentsAbove: var above } && above.Any(IsNotice);
            if (IsNotice(comment.Text)) return true;
        }

        return false;
    }

    /// <summary>"For development and production" says neither.</summary>
    private static bool IsNotice(string comment) =>
        Array.Exists(Notices, notice => comment.Contains(notice, StringComparison.OrdinalIgnoreCase)) && !comment.Contains("and production", StringComparison.OrdinalIgnoreCase)
        && !comment.Contains("production and", StringComparison.OrdinalIgnoreCase);

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
