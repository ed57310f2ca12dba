namespace Auditor.Documents.Tests;

public sealed class FileIndexTests
{
    private static readonly FileIndex Files = new(["src/b.cs", "src/a.cs", "src-old/c.cs", "src.txt", "node_modules/", "src/deep/d.cs", "src/a.cs", "README.md"]);

    [Fact]
    public void Paths_are_in_ordinal_order_and_once() =>
        Assert.Equal(["README.md", "node_modules/", "src-old/c.cs", "src.txt", "src/a.cs", "src/b.cs", "src/deep/d.cs"], Files.Paths);

    [Theory]
    [InlineData("src", "src/a.cs src/b.cs src/deep/d.cs")]
    [InlineData("src/deep", "src/deep/d.cs")]
    [InlineData("sr", "")]
    [InlineData("zzz", "")]
    public void A_folder_holds_what_is_below_it(string folder, string expected) => Assert.Equal(expected, string.Join(' ', Files.Under(folder).AsEnumerable()));

    [Fact]
    public void The_root_holds_all() => Assert.Equal(Files.Paths, Files.Under(""));

    [Theory]
    [InlineData("", true)]
    [InlineData("src", true)]
    [InlineData("src/deep", true)]
    [InlineData("node_modules", true)]
    [InlineData("src.txt", false)]
    [InlineData("lib", false)]
    public void A_folder_is_there_when_something_stands_below_it_or_it_was_not_walked(string folder, bool expected) =>
        Assert.Equal(expected, Files.HasFolder(folder));

    [Fact]
    public void A_path_is_told_by_case()
    {
        Assert.True(Files.Contains("README.md"));
        Assert.False(Files.Contains("readme.md"));
        Assert.False(Files.Contains("src"));
    }

    [Fact]
    public void The_empty_index_holds_nothing() => Assert.Empty(FileIndex.Empty.Paths);
}
