using Auditor.Sources.Endpoint.Dns;

namespace Auditor.Sources.Tests.Endpoint;

/// <summary>Questions and answers of name servers as bytes (RFC 1035).</summary>
public class DnsMessageTests
{
    private static readonly byte[] Answer =
    [
        0x12, 0x34, 0x81, 0x80, 0, 1, 0, 3, 0, 0, 0, 0,
        1, (byte)'a', 7, .. "example"u8, 0, 0, 1, 0, 1,
        0xC0, 12, 0, 5, 0, 1, 0, 0, 1, 0x2C, 0, 4, 1, (byte)'b', 0xC0, 14,
        1, (byte)'b', 0xC0, 14, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 203, 0, 113, 7,
        0xC0, 12, 1, 1, 0, 1, 0, 0, 0, 60, 0, 15, 0, 5, .. "issue"u8, .. "ca.invalid"u8[..8],
    ];

    [Fact]
    public void A_question_is_what_the_specification_says() => Assert.Equal(
        [0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1, (byte)'a', 7, .. "example"u8, 0, 1, 1, 0, 1, 0, 0, 41, 4, 208, 0, 0, 0, 0, 0, 0],
        DnsMessage.Question(0x1234, "a.example", DnsType.Caa));

    [Theory]
    [InlineData("a..example")]
    [InlineData("")]
    [InlineData("ü.example")]
    public void A_name_that_is_none_is_not_asked_for(string name) => Assert.Null(DnsMessage.Question(1, name, DnsType.A));

    [Fact]
    public void An_answer_is_read_with_its_pointers()
    {
        var answer = DnsMessage.Read(Answer, 0x1234);
        Assert.NotNull(answer);
        Assert.Equal("NOERROR", answer.Status);
        Assert.Equal(
            ["a.example Cname 300 b.example", "b.example A 60 203.0.113.7", "a.example Caa 60 0 issue \"ca.inval\""],
            answer.Records.Select(record => $"{record.Name} {record.Type} {record.Ttl} {record.Value}"));
    }

    [Fact]
    public void The_answer_to_another_question_is_none() => Assert.Null(DnsMessage.Read(Answer, 0x1235));

    [Fact]
    public void A_pointer_in_a_circle_ends()
    {
        byte[] circle = [0, 1, 0x81, 0x80, 0, 1, 0, 0, 0, 0, 0, 0, 0xC0, 12, 0, 1, 0, 1];
        Assert.Null(DnsMessage.Read(circle, 1));
    }

    [Fact]
    public void No_bytes_make_it_fall()
    {
        for (var length = 0; length < Answer.Length; length++)
        {
            DnsMessage.Read(Answer.AsSpan(0, length), 0x1234);
            for (var value = 0; value < 256; value += 3)
            {
                var changed = Answer.ToArray();
                changed[length] = (byte)value;
                DnsMessage.Read(changed, 0x1234);
            }
        }
    }
}
