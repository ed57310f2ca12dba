using Auditor.Documents;
using Auditor.Parsers.DockerIgnore;

namespace Auditor.Parsers.Tests.DockerIgnore;

public sealed class DockerIgnoreTests
{
    [Theory]
    [InlineData("node_modules", "node_modules", true)]
    [InlineData("node_modules/", "node_modules", true)]
    [InlineData("/node_modules", "node_modules/a/b.js", true)]
    [InlineData("node_modules", "packages/a/node_modules", false)]
    [InlineData("**/node_modules", "packages/a/node_modules/x", true)]
    [InlineData("**/node_modules", "node_modules", true)]
    [InlineData("*.env", ".env", true)]
    [InlineData(".env*", ".env.local", true)]
    [InlineData("*", ".git", true)]
    [InlineData("*\n!src", "src/a.js", false)]
    [InlineData("*\n!src\nsrc/secret*", "src/secret.txt", true)]
    [InlineData("# .git", ".git", false)]
    [InlineData("  .git  ", ".git", true)]
    [InlineData("./.git", ".git", true)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("a[b-d]c", "acc", true)]
    [InlineData("a[^b]c", "abc", false)]
    [InlineData("a[", "a[", true)]
    [InlineData("**", "anything/at/all", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("\\!a", "!a", true)]
    [InlineData("temp*.log", "other/temp1.log", false)]
    [InlineData("*/b", "a/b/c", true)]
    [InlineData("*/b", "a/x/b", false)]
    [InlineData("a*b*c", "aXbYc", true)]
    [InlineData("a*b*c", "aXbY", false)]
    [InlineData("**/*.js", "src/app.js", true)]
    [InlineData("**/*.js", "app.js", true)]
    [InlineData("**/a/**/b", "x/a/y/z/b/c", true)]
    [InlineData("**/a/**/b", "xa/b", false)]
    [InlineData("a/**", "a", false)]
    [InlineData("a/**", "a/b", true)]
    [InlineData("a[z-a]c", "azc", true)]
    [InlineData("a[z-a]c", "amc", false)]
    [InlineData("a[^b-d]c", "aec", true)]
    [InlineData("a[^b-d]c", "a/c", false)]
    [InlineData("a\\*c", "a*c", true)]
    [InlineData("a\\*c", "abc", false)]
    public void The_last_line_that_matches_decides(string text, string path, bool isExcluded) => Assert.Equal(isExcluded, Read(text).Excludes(path));

    [Fact]
    public void Patterns_point_at_their_lines()
    {
        var text = new SourceText(".dockerignore", "# first\r\n\r\n  node_modules/ \r\n!keep\r\n");
        var patterns = DockerIgnoreFile.Read(text, 3).Patterns;

        Assert.Equal([("node_modules", false), ("keep", true)], patterns.Select(pattern => (pattern.Value, pattern.IsNegated)));
        Assert.Equal("node_modules/", text.Text.Substring(patterns[0].Span.Start, patterns[0].Span.Length));
        Assert.Equal(3, patterns[0].Span.Source);
    }

    [Theory]
    [InlineData("[z-a]")]
    [InlineData("[]")]
    [InlineData("[^]")]
    [InlineData("\\")]
    [InlineData("!")]
    [InlineData("((((")]
    [InlineData("]}{")]
    public void Odd_patterns_are_read(string text) => Assert.False(Read(text).Excludes("src/app.js"));

    [Theory]
    [InlineData("*a*a*a*a*a*a*a*a*a*a*b")]
    [InlineData("**/a**/a**/a**/a**/a**/a**/b")]
    public void A_pattern_with_many_ways_ends(string text) => Assert.False(Read(text).Excludes(string.Concat(Enumerable.Repeat("a/aa", 50_000))));

    private static DockerIgnoreFile Read(string text) => DockerIgnoreFile.Read(new SourceText(".dockerignore", text), 0);
}
