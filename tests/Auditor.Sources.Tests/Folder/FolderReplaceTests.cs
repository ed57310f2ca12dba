using System.Runtime.Versioning;
using Auditor.Sources.Folder;

namespace Auditor.Sources.Tests.Folder;

public sealed class FolderReplaceTests
{
    [Theory]
    [MemberData(nameof(FolderReadTests.Encodings), MemberType = typeof(FolderReadTests))]
    public void A_replaced_file_keeps_its_encoding_and_mark(byte[] bytes, string text, SourceEncoding encoding)
    {
        using var folder = new TestFolder().With("a", bytes);

        Assert.Null(Replace(folder, "a", text + "!"));

        Assert.Equal(TextDecoder.Encode(text + "!", encoding), File.ReadAllBytes(folder["a"]));
        Assert.Equal([folder["a"]], Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite | UnixFileMode.OtherRead)]
    [UnsupportedOSPlatform("windows")]
    public void A_replaced_file_keeps_its_mode(UnixFileMode mode)
    {
        using var folder = new TestFolder().With("run.sh", "old");
        File.SetUnixFileMode(folder["run.sh"], mode);

        Assert.Null(Replace(folder, "run.sh", "new"));

        Assert.Equal(mode, File.GetUnixFileMode(folder["run.sh"]));
    }

    [Fact]
    public void A_file_that_is_not_what_was_audited_is_not_touched()
    {
        using var folder = new TestFolder().With("a", "audited");
        var source = new FolderSource(new());
        var listing = source.List(folder.Path, CancellationToken.None);
        var hash = source.Read(listing, "a").File!.Hash;
        folder.With("a", "edited since");

        Assert.Equal(SourceProblemCodes.Changed, source.Replace(listing, "a", "fixed", hash)?.Code);
        Assert.Equal("edited since", File.ReadAllText(folder["a"]));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_file_that_is_gone_is_not_made_again()
    {
        using var folder = new TestFolder().With("b");
        var source = new FolderSource(new());

        var problem = source.Replace(source.List(folder.Path, CancellationToken.None), "a", "fixed", new string('0', 64));

        Assert.Equal(SourceProblemCodes.Missing, problem?.Code);
        Assert.False(File.Exists(folder["a"]));
    }

    [Fact]
    public void A_link_that_leaves_the_root_is_refused()
    {
        using var outside = new TestFolder().With("x", "text");
        using var folder = new TestFolder().WithLink("a", outside["x"]);
        var source = new FolderSource(new());
        var hash = TextDecoder.Hash("text"u8.ToArray());

        Assert.Equal(SourceProblemCodes.OutsideRoot, source.Replace(source.List(folder.Path, CancellationToken.None), "a", "fixed", hash)?.Code);
        Assert.Equal("text", File.ReadAllText(outside["x"]));
    }

    [Fact]
    public void A_link_inside_the_root_stays_and_its_file_is_replaced()
    {
        using var folder = new TestFolder().With("real", "text").WithLink("link", "real");

        Assert.Null(Replace(folder, "link", "fixed"));

        Assert.Equal("real", new FileInfo(folder["link"]).LinkTarget);
        Assert.Equal("fixed", File.ReadAllText(folder["real"]));
    }

    [Fact]
    public void A_leftover_of_an_interrupted_run_does_not_stop_the_next_and_is_not_touched()
    {
        using var folder = new TestFolder().With("a", "old").With(".a.0.auditor-new", "leftover");

        Assert.Null(Replace(folder, "a", "new"));

        Assert.Equal("new", File.ReadAllText(folder["a"]));
        Assert.Equal("leftover", File.ReadAllText(folder[".a.0.auditor-new"]));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_not_written_as_another_character()
    {
        using var folder = new TestFolder().With("a", "old");

        Assert.Equal(SourceProblemCodes.NotWritten, Replace(folder, "a", "x\uD800")?.Code);
        Assert.Equal("old", File.ReadAllText(folder["a"]));
    }

    [UnprivilegedFact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_may_not_be_written_to_is_a_problem()
    {
        using var folder = new TestFolder().With("sub/a", "old");
        File.SetUnixFileMode(folder["sub"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.Equal((SourceProblemCodes.NotWritten, "Permission denied."), (Replace(folder, "sub/a", "new")?.Code, Replace(folder, "sub/a", "new")?.Why));
        }
        finally
        {
            File.SetUnixFileMode(folder["sub"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_new_file_is_written_whole()
    {
        using var folder = new TestFolder();

        Assert.Null(AtomicFile.Write(folder["report.html"], "text"u8));

        Assert.Equal("text", File.ReadAllText(folder["report.html"]));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_folder_is_not_written_over()
    {
        using var folder = new TestFolder().WithFolder("report");

        Assert.Equal(SourceProblemCodes.NotWritten, AtomicFile.Write(folder["report"], "text"u8)?.Code);
        Assert.Equal(SourceProblemCodes.NotWritten, AtomicFile.Write(folder["no/such/folder/report"], "text"u8)?.Code);
    }

    private static SourceProblem? Replace(TestFolder folder, string path, string content)
    {
        var source = new FolderSource(new());
        var listing = source.List(folder.Path, CancellationToken.None);
        return source.Replace(listing, path, content, source.Read(listing, path).File!.Hash);
    }
}
