using System.Text;
using Auditor.Sources.Folder.Ignore;
using Auditor.Testing;

namespace Auditor.Sources.Tests.Folder.Ignore;

public sealed class IgnoreFileTests
{
    public static TheoryData<string, string, bool> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, bool>();
            foreach (var row in IgnoreRows.All) rows.Add(row.Patterns, row.Path, row.IsIgnored);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_path_is_ignored_as_the_manual_says(string patterns, string path, bool isIgnored) =>
        Assert.Equal(isIgnored, Decide(patterns, path) is { IsNegated: false });

    [ComponentFact("git")]
    public void Git_answers_the_table_the_same()
    {
        using var folder = new TestFolder();
        Git.Init(folder.Path);
        var rows = IgnoreRows.All;
        for (var i = 0; i < rows.Count; i++) Write(folder, $"r{i}", rows[i].Patterns, [rows[i].Path]);
        var answers = Git.CheckIgnore(folder.Path, [.. rows.Select((row, i) => $"r{i}/{row.Path.TrimEnd('/')}")]);
        for (var i = 0; i < rows.Count; i++)
        {
            var isIgnored = answers[$"r{i}/{rows[i].Path.TrimEnd('/')}"] is { Ignores: true };
            Assert.True(isIgnored == rows[i].IsIgnored, $"{rows[i]}: git says {isIgnored}");
        }
    }

    [ComponentFact("git")]
    public void Git_decides_generated_patterns_and_paths_by_the_same_line()
    {
        const int Cases = 400;
        using var folder = new TestFolder();
        Git.Init(folder.Path);
        var generator = new IgnoreGenerator(seed: 20_240_601);
        var asked = new List<(string Case, string Patterns, string Path)>();
        for (var i = 0; i < Cases; i++)
        {
            var patterns = generator.Patterns();
            var paths = generator.Paths();
            Write(folder, $"r{i}", patterns, paths);
            asked.AddRange(paths.Select(path => ($"r{i}", patterns, path)));
        }

        var answers = Git.CheckIgnore(folder.Path, [.. asked.Select(question => $"{question.Case}/{question.Path}")]);
        Assert.InRange(asked.Count, 2_000, int.MaxValue);
        Assert.InRange(answers.Values.Count(answer => answer is not null), asked.Count / 10, asked.Count * 9 / 10);
        foreach (var (at, patterns, path) in asked)
        {
            var expected = answers[$"{at}/{path}"]?.Line;
            var actual = Decide(patterns, Directory.Exists(folder[$"{at}/{path}"]) ? path + "/" : path)?.Line;
            Assert.True(expected == actual, $"{patterns.Replace("\n", " | ", StringComparison.Ordinal)} on {path}: git line {expected}, here {actual}");
        }
    }

    [Fact]
    public void A_pattern_longer_than_any_path_is_not_used_and_is_named()
    {
        var file = IgnoreFile.Of(".gitignore", "", Encoding.UTF8.GetBytes("a\n" + new string('*', 5_000) + "\nb"));

        Assert.Equal(2, file.FirstOverlongLine);
        Assert.NotNull(file.LastMatch("b", isFolder: false));
    }

    [Fact]
    public void A_pattern_made_to_explode_backtracking_ends()
    {
        var pattern = string.Concat(Enumerable.Repeat("*a", 1_000)) + "b";
        var file = IgnoreFile.Of(".gitignore", "", Encoding.UTF8.GetBytes("x/" + pattern));

        Assert.Null(file.LastMatch("x/" + new string('a', 4_000), isFolder: false));
    }

    private static IgnorePattern? Decide(string patterns, string path)
    {
        var file = IgnoreFile.Of(".gitignore", "", Encoding.UTF8.GetBytes(patterns));
        var whole = path.TrimEnd('/');
        for (var slash = whole.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = whole.IndexOf('/', slash + 1))
        {
            if (file.LastMatch(ByteText.Of(whole[..slash]), isFolder: true) is { IsNegated: false } above) return above;
        }

        return file.LastMatch(ByteText.Of(whole), path.EndsWith('/'));
    }

    private static void Write(TestFolder folder, string at, string patterns, IEnumerable<string> paths)
    {
        folder.With($"{at}/.gitignore", patterns);
        foreach (var path in paths)
        {
            if (path.EndsWith('/')) folder.WithFolder($"{at}/{path}");
            else if (!Path.Exists(folder[$"{at}/{path}"])) folder.With($"{at}/{path}");
        }
    }
}
