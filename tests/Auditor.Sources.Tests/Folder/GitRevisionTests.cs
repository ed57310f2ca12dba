using Auditor.Sources.Folder;

namespace Auditor.Sources.Tests.Folder;

public sealed class GitRevisionTests : IDisposable
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    private readonly string root = Directory.CreateTempSubdirectory("auditor-git-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_branch_is_followed_to_its_commit()
    {
        Write(".git/HEAD", "ref: refs/heads/feature/x\n");
        Write(".git/refs/heads/feature/x", Commit + "\n");
        Assert.Equal(new GitRevision(Commit, "feature/x", null), GitRevision.Of(root));
    }

    [Fact]
    public void A_packed_branch_is_found_and_a_longer_name_is_not_taken_for_it()
    {
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Write(".git/packed-refs", $"# pack-refs with: peeled\n{new string('f', 40)} refs/heads/other/main\n{Commit} refs/heads/main\n");
        Assert.Equal(Commit, GitRevision.Of(root)?.Commit);
    }

    [Fact]
    public void A_detached_head_has_no_branch()
    {
        Write(".git/HEAD", Commit);
        Assert.Equal(new GitRevision(Commit, null, null), GitRevision.Of(root));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ref: refs/heads/../../../etc/passwd")]
    [InlineData("something else")]
    public void What_is_no_reference_says_nothing(string head)
    {
        Write(".git/HEAD", head);
        Assert.Null(GitRevision.Of(root));
    }

    [Fact]
    public void A_folder_without_a_repository_has_no_revision() => Assert.Null(GitRevision.Of(root));

    [Theory]
    [InlineData("https://user:obviously-fake@git.example.com/team/shop.git", "https://git.example.com/team/shop")]
    [InlineData("git@git.example.com:team/shop.git", "https://git.example.com/team/shop")]
    [InlineData("ssh://git@git.example.com:2222/team/shop", "https://git.example.com/team/shop")]
    [InlineData("/srv/git/shop.git", null)]
    [InlineData("file:///srv/git/shop.git", null)]
    public void The_address_of_the_repository_has_no_credentials(string url, string? expected)
    {
        Write(".git/HEAD", Commit);
        Write(".git/config", $"[core]\n\tbare = false\n[remote \"upstream\"]\n\turl = https://git.example.com/other\n[remote \"origin\"]\n\turl = {url}\n\tfetch = +refs/heads/*\n[branch \"main\"]\n");
        Assert.Equal(expected, GitRevision.Of(root)?.RepositoryUri);
    }

    private void Write(string path, string content)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? root);
        File.WriteAllText(full, content);
    }
}
