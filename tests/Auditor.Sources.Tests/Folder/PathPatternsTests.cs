using Auditor.Sources.Folder;

namespace Auditor.Sources.Tests.Folder;

public sealed class PathPatternsTests
{
    [Theory]
    [InlineData("tools/", "tools/Dockerfile", true)]
    [InlineData("tools/", "a/tools/b/Dockerfile", true)]
    [InlineData("/tools/", "a/tools/Dockerfile", false)]
    [InlineData("tools", "toolshed/Dockerfile", false)]
    [InlineData("*.Dockerfile", "a/b/web.Dockerfile", true)]
    [InlineData("dev/**", "dev/a/b/Dockerfile", true)]
    [InlineData("dev/**", "dev", false)]
    [InlineData("*\n!keep", "keep", false)]
    public void Patterns_cover_paths_as_in_a_gitignore(string patterns, string path, bool expected) =>
        Assert.Equal(expected, PathPatterns.Cover([.. patterns.Split('\n')], path));

    [Fact]
    public void No_pattern_covers_nothing() => Assert.False(PathPatterns.Cover([], "Dockerfile"));
}
