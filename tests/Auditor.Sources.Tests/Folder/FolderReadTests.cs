using System.Runtime.Versioning;
using System.Security.Cryptography;
using Auditor.Sources.Folder;

namespace Auditor.Sources.Tests.Folder;

public sealed class FolderReadTests
{
    [Fact]
    public void A_file_comes_with_its_path_text_and_hash()
    {
        using var folder = new TestFolder().With("a/Dockerfile", "FROM scratch\n");

        var file = Read(folder, "a/Dockerfile").File;

        Assert.NotNull(file);
        Assert.Equal("a/Dockerfile", file.Text.Path);
        Assert.Equal("FROM scratch\n", file.Text.Text);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("FROM scratch\n"u8)), file.Hash);
        Assert.Equal("dockerfile", file.AsArtifact("dockerfile").Kind);
    }

    public static TheoryData<byte[], string, SourceEncoding> Encodings => new()
    {
        { [], "", SourceEncoding.Utf8 },
        { "é😀\r\n"u8.ToArray(), "é😀\r\n", SourceEncoding.Utf8 },
        { [0xEF, 0xBB, 0xBF, 0x61], "a", SourceEncoding.Utf8WithMark },
        { [0xEF, 0xBB, 0xBF], "", SourceEncoding.Utf8WithMark },
        { [0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8, 0x00, 0xDE], "a😀", SourceEncoding.Utf16LittleEndian },
        { [0xFE, 0xFF, 0, 0x61, 0xD8, 0x3D, 0xDE, 0x00], "a😀", SourceEncoding.Utf16BigEndian },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Bytes_are_decoded_and_encoded_back_the_same(byte[] bytes, string text, SourceEncoding encoding)
    {
        using var folder = new TestFolder().With("a", bytes);

        var file = Read(folder, "a").File;

        Assert.NotNull(file);
        Assert.Equal(text, file.Text.Text);
        Assert.Equal(encoding, file.Encoding);
        Assert.Equal(encoding != SourceEncoding.Utf8, file.Text.HasByteOrderMark);
        Assert.Equal(bytes, TextDecoder.Encode(text, encoding));
    }

    public static TheoryData<byte[], string, string, int?, int?> Broken => new()
    {
        { [.. "ab\ncé"u8, 0xFF, .. "x"u8], SourceProblemCodes.NotUtf8, "offset 6 ", 2, 3 },
        { [0xC3], SourceProblemCodes.NotUtf8, "offset 0 ", 1, 1 },
        { [0xEF, 0xBB, 0xBF, 0x61, 0x80], SourceProblemCodes.NotUtf8, "offset 4 ", 1, 2 },
        { [0xED, 0xA0, 0x80], SourceProblemCodes.NotUtf8, "offset 0 ", 1, 1 },
        { [0xC0, 0xAF], SourceProblemCodes.NotUtf8, "offset 0 ", 1, 1 },
        { [0xFF, 0xFE, 0x0A, 0, 0x00, 0xD8, 0x61, 0], SourceProblemCodes.NotUtf16, "offset 4.", 2, 1 },
        { [0xFE, 0xFF, 0, 0x61, 0], SourceProblemCodes.NotUtf16, "offset 4.", 1, 2 },
        { [0x61, 0, 0x62], SourceProblemCodes.Binary, "NUL", null, null },
        { [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], SourceProblemCodes.Binary, "NUL", null, null },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_not_text_is_a_problem_with_its_place(byte[] bytes, string code, string why, int? line, int? column)
    {
        using var folder = new TestFolder().With("a", bytes);

        var problem = Read(folder, "a").Problem;

        Assert.NotNull(problem);
        Assert.Equal((code, "a", line, column), (problem.Code, problem.Path, problem.Line, problem.Column));
        Assert.Contains(why, problem.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_nul_byte_far_from_the_start_is_text()
    {
        using var folder = new TestFolder().With("a", new string('a', 8 * 1024) + "\0");

        Assert.True(Read(folder, "a").IsRead);
    }

    [Theory]
    [InlineData("sub", "folder")]
    [InlineData("sub/a", "folder/a")]
    public void What_the_walk_met_is_not_read_through_a_link_that_was_put_there_since(string replaced, string by)
    {
        using var outside = new TestFolder().With("folder/a", "outside");
        using var folder = new TestFolder().With("sub/a", "inside");
        var source = new FolderSource(new());
        var listing = source.List(folder.Path, CancellationToken.None);
        Directory.Move(folder["sub"], folder["before"]);
        folder.WithLink(replaced, outside[by]);

        var read = source.Read(listing, "sub/a");

        Assert.Null(read.File);
        Assert.Equal(SourceProblemCodes.OutsideRoot, read.Problem?.Code);
    }

    [Theory]
    [InlineData("sub", "before")]
    [InlineData("sub/a", "../before/a")]
    public void A_link_inside_the_root_that_was_put_there_since_the_walk_is_followed(string replaced, string by)
    {
        using var folder = new TestFolder().With("sub/a", "inside");
        var source = new FolderSource(new());
        var listing = source.List(folder.Path, CancellationToken.None);
        Directory.Move(folder["sub"], folder["before"]);
        folder.WithLink(replaced, by);

        Assert.Equal("inside", source.Read(listing, "sub/a").File?.Text.Text);
    }

    [Theory]
    [InlineData(".git")]
    [InlineData("sub/.git")]
    public void A_file_of_version_control_that_the_walk_met_is_not_read(string path)
    {
        using var folder = new TestFolder().With(path, "gitdir: elsewhere");
        var source = new FolderSource(new());
        var listing = source.List(folder.Path, CancellationToken.None);

        Assert.True(listing.Files.Contains(path));
        Assert.Equal(SourceProblemCodes.OutsideRoot, source.Read(listing, path).Problem?.Code);
    }

    [Fact]
    public void A_file_over_the_limit_is_a_problem_and_one_at_the_limit_is_read()
    {
        using var folder = new TestFolder().With("at", "1234").With("over", "12345");
        var options = new FolderOptions { MaximumFileBytes = 4 };

        Assert.True(Read(folder, "at", options).IsRead);
        Assert.Equal((SourceProblemCodes.TooLarge, "It has 5 bytes; the limit is 4."),
            (Read(folder, "over", options).Problem?.Code, Read(folder, "over", options).Problem?.Why));
    }

    [Theory]
    [InlineData("../outside", SourceProblemCodes.OutsideRoot)]
    [InlineData("sub/../../outside", SourceProblemCodes.OutsideRoot)]
    [InlineData("/etc/hostname", SourceProblemCodes.OutsideRoot)]
    [InlineData("", SourceProblemCodes.OutsideRoot)]
    [InlineData("a\0b", SourceProblemCodes.OutsideRoot)]
    [InlineData(".git/config", SourceProblemCodes.OutsideRoot)]
    [InlineData("missing", SourceProblemCodes.Missing)]
    [InlineData("sub", SourceProblemCodes.SpecialFile)]
    public void Only_files_inside_the_root_are_read(string path, string code)
    {
        using var folder = new TestFolder().With("outside").With("root/sub/x").With("root/.git/config", "x");

        Assert.Equal(code, Read(folder, path, target: "root").Problem?.Code);
    }

    [Fact]
    public void A_folder_that_became_a_link_out_of_the_root_after_the_walk_is_not_read_through()
    {
        using var outside = new TestFolder().With("x", "secret");
        using var folder = new TestFolder().With("sub/x", "public");
        var listing = new FolderSource(new()).List(folder.Path, CancellationToken.None);
        Directory.Delete(folder["sub"], recursive: true);
        folder.WithLink("sub", outside.Path);

        Assert.Equal(SourceProblemCodes.OutsideRoot, new FolderSource(new()).Read(listing, "sub/x").Problem?.Code);
    }

    [Fact]
    public void A_link_inside_the_root_is_read_under_its_own_path()
    {
        using var folder = new TestFolder().With("real", "text").WithLink("link", "real");

        Assert.Equal(("link", "text"), (Read(folder, "link").File?.Text.Path, Read(folder, "link").File?.Text.Text));
    }

    [UnprivilegedFact]
    [UnsupportedOSPlatform("windows")]
    public void A_file_that_may_not_be_read_is_a_problem_with_the_reason()
    {
        using var folder = new TestFolder().With("a", "text");
        File.SetUnixFileMode(folder["a"], UnixFileMode.None);

        Assert.Equal((SourceProblemCodes.Unreadable, "Permission denied."), (Read(folder, "a").Problem?.Code, Read(folder, "a").Problem?.Why));
    }

    private static SourceReadResult Read(TestFolder folder, string path, FolderOptions? options = null, string target = "")
    {
        var source = new FolderSource(options ?? new());
        return source.Read(source.List(folder[target], CancellationToken.None), path);
    }
}
