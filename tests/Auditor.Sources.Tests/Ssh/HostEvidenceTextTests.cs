using Auditor.Sources.Ssh;

namespace Auditor.Sources.Tests.Ssh;

public class HostEvidenceTextTests
{
    [Fact]
    public void Sections_keep_their_lines() => Assert.Equal(
        "auditor-evidence host 1\nsection client client 0\n|host=web1\nsection os user 0\n|ID=debian\nsection shadow none 77\nsection disks user cut\n|/dev\n",
        new HostEvidenceText().Own("client", [("host", "web1")]).Add(new("os", "user", 0, "|ID=debian\n")).Add(new("shadow", "none", 77, "")).Add(new("disks", "user", null, "|/dev\n")).ToString());

    [Fact]
    public void Secrets_are_taken_out_before_anything_is_kept()
    {
        var text = new HostEvidenceText().Add(new("apt-settings", "user", 0, "|Acquire::http::Proxy \"http://apt:fake-Pr0xyPass@proxy.example:3128\";\n|DB_PASSWORD=fake-Passw0rd-1\n")).ToString();

        Assert.DoesNotContain("fake-", text, StringComparison.Ordinal);
        Assert.Contains("proxy.example:3128", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_of_a_host_are_replaced() => Assert.Equal(
        "auditor-evidence host 1\ngap it said \uFFFD[2J and\uFFFDthen\nsection os user 0\n|a\tb\uFFFDc\uFFFDd\n",
        new HostEvidenceText().Gap("it said \u001b[2J and\rthen").Add(new("os", "user", 0, "|a\tb\0c\u009bd\n")).ToString());

    [Fact]
    public void A_reason_stays_one_line() => Assert.Equal("auditor-evidence host 1\ngap a section os root 0\n", new HostEvidenceText().Gap("a\nsection os root 0").ToString());
}
