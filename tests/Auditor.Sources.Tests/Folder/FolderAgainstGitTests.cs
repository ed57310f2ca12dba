using Auditor.Sources.Folder;
using Auditor.Sources.Tests.Folder.Ignore;
using Auditor.Testing;

namespace Auditor.Sources.Tests.Folder;

public sealed class FolderAgainstGitTests
{
    /// <summary>Trees with ignore files at several depths, looked at from the top and from a folder below.</summary>
    [ComponentFact("git")]
    public void Candidates_of_generated_trees_are_what_git_does_not_ignore()
    {
        var asked = 0;
        var ignored = 0;
        for (var seed = 1; seed <= 25; seed++)
        {
            using var folder = Tree(seed);
            foreach (var target in Directory.EnumerateDirectories(folder.Path).Select(path => Path.GetFileName(path)).Where(name => name != ".git").Prepend(""))
            {
                var prefix = target.Length == 0 ? "" : target + "/";
                if (target.Length > 0 && Git.CheckIgnore(folder.Path, [target])[target] is { Ignores: true }) continue;
                var listing = new FolderSource(new()).List(folder[target], CancellationToken.None);
                var answers = Git.CheckIgnore(folder.Path, [.. listing.Files.Paths.Where(path => path != ".git/").Select(path => prefix + path)]);
                var expected = listing.Files.Paths.Where(path => path != ".git/" && answers[prefix + path] is not { Ignores: true });

                Assert.Equal(expected, listing.Candidates.AsEnumerable());
                asked += answers.Count;
                ignored += listing.PassedOver.IgnoredByGit;
            }
        }

        Assert.InRange(asked, 2_000, int.MaxValue);
        Assert.InRange(ignored, asked / 10, asked * 9 / 10);
    }

    private static TestFolder Tree(int seed)
    {
        var folder = new TestFolder();
        Git.Init(folder.Path);
        var generator = new IgnoreGenerator(seed);
        foreach (var path in generator.Paths().Concat(generator.Paths()).Concat(generator.Paths()).Concat(generator.Paths()))
        {
            if (!Blocked(folder, path)) folder.With(path);
        }

        folder.With(".git/info/exclude", generator.Patterns()).With(".gitignore", generator.Patterns());
        foreach (var below in Directory.EnumerateDirectories(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList())
        {
            var relative = Path.GetRelativePath(folder.Path, below);
            if (!relative.StartsWith(".git", StringComparison.Ordinal) && relative.Length % 2 == 1) folder.With(relative + "/.gitignore", generator.Patterns());
        }

        return folder;
    }

    private static bool Blocked(TestFolder folder, string path)
    {
        if (Path.Exists(folder[path])) return true;
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (File.Exists(folder[path[..slash]])) return true;
        }

        return false;
    }
}
