using Auditor.Sources.Evidence;

namespace Auditor.Sources.Tests.Evidence;

public class EvidenceWriterTests
{
    [Fact]
    public void Values_are_quoted_where_they_must_be()
    {
        var record = new EvidenceRecord("header").With("name", "server").With("value", "a \"b\" #c\\ \u0007\n").With("none", null).Flag("yes").Flag("no", false).Unknown("why", "no answer")
            .With("empty", "").With("question", "?x").Add(new EvidenceRecord("below").With("n", 3));
        Assert.Equal(
            "auditor-evidence http 1\nheader name=server value=\"a \\\"b\\\" #c\\\\ \\u0007\\u000a\" yes why=?\"no answer\" empty=\"\" question=\"?x\"\n  below n=3\n",
            EvidenceWriter.Write("http", [record]));
    }

    [Fact]
    public void Secrets_in_values_are_not_written()
    {
        var text = EvidenceWriter.Write("http", [new EvidenceRecord("header").With("name", "location").With("value", "https://a.example/?access_token=fake0secret1value2&x=1")]);
        Assert.DoesNotContain("fake0secret1value2", text, StringComparison.Ordinal);
        Assert.Contains("[REDACTED]", text, StringComparison.Ordinal);
        Assert.Contains("location", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_a_server_makes_long_is_cut() =>
        Assert.True(EvidenceWriter.Write("http", [new EvidenceRecord("a").With("b", new string('x', 1_000_000))]).Length < 3000);
}
