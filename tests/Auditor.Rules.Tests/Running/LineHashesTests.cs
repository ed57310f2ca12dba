using Auditor.Rules.Running;

namespace Auditor.Rules.Tests.Running;

/// <summary>The vectors are those that code scanning's upload action publishes for its fingerprints.</summary>
public sealed class LineHashesTests
{
    [Theory]
    [InlineData("", "c129715d7a2bc9a3:1")]
    [InlineData(" a\nb\n  \t\tc\n d", "271789c17abda88f:1 54703d4cd895b18:1 180aee12dab6264:1 a23a3dc5e078b07b:1")]
    [InlineData(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End", "8b7cf3e952e7aeb2:1 b1ae1287ec4718d9:1 bff680108adb0fcc:1 c6805c5e1288b612:1 b86d3392aea1be30:1 e6ceba753e1a442:1")]
    public void Hashes_are_those_of_the_upload_action(string text, string expected) => Assert.Equal(expected.Split(' '), HashesOf(text));

    [Theory]
    [InlineData("a\r\nb\r\nc")]
    [InlineData("a\rb\rc")]
    public void Line_ends_do_not_matter(string text) => Assert.Equal(HashesOf("a\nb\nc"), HashesOf(text));

    [Fact]
    public void Lines_that_hash_alike_are_numbered()
    {
        var text = string.Concat(Enumerable.Repeat("x\n", 300));
        var hashes = HashesOf(text);
        Assert.Equal(301, hashes.Length);
        Assert.Equal(hashes[0].Split(':')[0], hashes[1].Split(':')[0]);
        Assert.Equal(["1", "2"], hashes.Take(2).Select(hash => hash.Split(':')[1]));
    }

    [Fact]
    public void Behind_the_last_line_there_is_no_hash() => Assert.Equal("", new LineHashes("a").Of(1));

    [Fact]
    public void A_change_far_below_leaves_a_hash_as_it_is()
    {
        var head = "first\n" + new string('x', 200);
        Assert.Equal(HashesOf(head + "a")[0], HashesOf(head + "b")[0]);
        Assert.NotEqual(HashesOf("first\na")[0], HashesOf("first\nb")[0]);
    }

    private static string[] HashesOf(string text)
    {
        var hashes = new LineHashes(text);
        return [.. Enumerable.Range(0, hashes.Count).Select(hashes.Of)];
    }
}
