using Auditor.Sources.Endpoint.Tls;

namespace Auditor.Sources.Tests.Endpoint;

/// <summary>The first messages of a handshake as bytes.</summary>
public class HelloTests
{
    private static readonly byte[] Random = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    /// <summary>A ServerHello of TLS 1.0 with RC4, as a record (RFC 2246, section 7.4.1.3).</summary>
    private static byte[] Hello(byte minor, params byte[] extensions) =>
        Record(22, [2, 0, 0, (byte)(38 + extensions.Length), 3, minor, .. Random, 0, 0, 5, 0, .. extensions]);

    [Fact]
    public void The_hello_is_what_the_specification_says()
    {
        var hello = HelloWriter.Write(TlsVersion.Tls12, [0xC02F, 0x000A], "a.example", Random);

        Assert.Equal([22, 3, 1], hello[..3]);
        Assert.Equal(hello.Length - 5, (hello[3] << 8) | hello[4]);
        Assert.Equal([1, 0], hello[5..7]);
        Assert.Equal(hello.Length - 9, (hello[7] << 8) | hello[8]);
        Assert.Equal([3, 3, .. Random, 0, 0, 6, 0xC0, 0x2F, 0, 0x0A, 0, 0xFF, 1, 0], hello[9..54]);
        Assert.Contains("a.example", System.Text.Encoding.ASCII.GetString(hello), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0x0300, 3, 0)]
    [InlineData(0x0301, 3, 1)]
    [InlineData(0x0304, 3, 3)]
    public void Each_version_is_asked_for_in_its_own_way(int version, byte major, byte minor) =>
        Assert.Equal([major, minor], HelloWriter.Write((TlsVersion)version, [1], null, Random)[9..11]);

    [Fact]
    public void An_address_is_not_named() =>
        Assert.DoesNotContain("203", System.Text.Encoding.ASCII.GetString(HelloWriter.Write(TlsVersion.Tls12, [1], null, Random)), StringComparison.Ordinal);

    [Fact]
    public void A_server_hello_tells_version_and_cipher()
    {
        var answer = HelloReader.Read([.. Hello(1), .. Record(22, [14, 0, 0, 0])], isEnd: false);
        Assert.Equal((HelloAnswerKind.Accepted, TlsVersion.Tls10, (ushort)5), (answer.Kind, answer.Version, answer.Cipher));
    }

    [Fact]
    public void Tls_1_3_is_told_by_an_extension()
    {
        var answer = HelloReader.Read(Hello(3, 0, 6, 0, 43, 0, 2, 3, 4), isEnd: false);
        Assert.Equal((HelloAnswerKind.Accepted, TlsVersion.Tls13), (answer.Kind, answer.Version));
    }

    [Fact]
    public void A_hello_without_its_end_is_open_until_nothing_more_comes()
    {
        Assert.Equal(HelloAnswerKind.Open, HelloReader.Read(Hello(1), isEnd: false).Kind);
        Assert.Equal(HelloAnswerKind.Accepted, HelloReader.Read(Hello(1), isEnd: true).Kind);
    }

    [Fact]
    public void Certificates_and_the_prime_are_read()
    {
        byte[] certificates = [11, 0, 0, 12, 0, 0, 9, 0, 0, 2, 7, 7, 0, 0, 1, 8];
        byte[] prime = [12, 0, 0, 5, 0, 3, 0, 0x7F, 1];
        byte[] hello = [2, 0, 0, 38, 3, 3, .. Random, 0, 0, 0x33, 0];
        var answer = HelloReader.Read(Record(22, [.. hello, .. certificates, .. prime, 14, 0, 0, 0]), isEnd: false);
        Assert.Equal(HelloAnswerKind.Accepted, answer.Kind);
        Assert.Equal(["0707", "08"], answer.Certificates.Select(Convert.ToHexString));
        Assert.Equal(15, answer.PrimeBits);
    }

    [Theory]
    [InlineData(new byte[] { 21, 3, 1, 0, 2, 2, 40 }, 2)]
    [InlineData(new byte[] { }, 2)]
    [InlineData(new byte[] { 72, 84, 84, 80, 47, 49 }, 3)]
    [InlineData(new byte[] { 0, 1, 2, 3 }, 3)]
    [InlineData(new byte[] { 22, 3, 1, 0xFF, 0xFF }, 3)]
    [InlineData(new byte[] { 22, 3, 1, 0, 2, 2 }, 3)]
    public void What_is_no_hello_is_told_apart(byte[] bytes, int kind) => Assert.Equal((HelloAnswerKind)kind, HelloReader.Read(bytes, isEnd: true).Kind);

    [Fact]
    public void Ssl_2_answers_in_its_own_form()
    {
        byte[] hello = [0x80, 11, 4, 0, 1, 0, 2, 0, 0, 0, 0, 0, 0];
        Assert.Equal((HelloAnswerKind.Accepted, TlsVersion.Ssl2), (HelloReader.Read(hello, true).Kind, HelloReader.Read(hello, true).Version));
        Assert.Equal([0x80, 46, 1, 0, 2], HelloWriter.Write(TlsVersion.Ssl2, [], null, Random)[..5]);
        Assert.Equal(48, HelloWriter.Write(TlsVersion.Ssl2, [], null, Random).Length);
    }

    [Fact]
    public void No_bytes_make_it_fall()
    {
        byte[] whole = [.. Hello(3, 0, 6, 0, 43, 0, 2, 3, 3), .. Record(22, [11, 0, 0, 5, 0, 0, 2, 0, 0])];
        for (var length = 0; length <= whole.Length; length++)
        {
            HelloReader.Read(whole.AsSpan(0, length), isEnd: length % 2 == 0);
            for (var value = 0; length < whole.Length && value < 256; value += 5)
            {
                var changed = whole.ToArray();
                changed[length] = (byte)value;
                HelloReader.Read(changed, isEnd: true);
            }
        }
    }

    [Theory]
    [InlineData("null", 0x0002, 0xC02F)]
    [InlineData("export", 0x0003, 0x0005)]
    [InlineData("rc4", 0xC011, 0x002F)]
    [InlineData("3des", 0x000A, 0x0009)]
    [InlineData("des", 0x0009, 0x0008)]
    [InlineData("anonymous", 0x0034, 0x0033)]
    [InlineData("static-rsa", 0x009C, 0xC02F)]
    [InlineData("cbc", 0xC013, 0xC02F)]
    [InlineData("aead", 0xCCA8, 0xC013)]
    [InlineData("forward-secret", 0x009E, 0x009C)]
    public void A_class_holds_its_suites(string name, int inside, int outside)
    {
        Assert.Contains((ushort)inside, CipherSuites.Of(name));
        Assert.DoesNotContain((ushort)outside, CipherSuites.Of(name));
        Assert.DoesNotContain((ushort)0x1301, CipherSuites.Of(name));
    }

    private static byte[] Record(byte type, byte[] content) => [type, 3, 3, (byte)(content.Length >> 8), (byte)content.Length, .. content];
}
