using Auditor.Sources.Evidence;

namespace Auditor.Sources.Tests.Evidence;

public class EvidenceTargetTests
{
    [Theory]
    [InlineData("https://api.example.com", "https", "api.example.com", null, "/")]
    [InlineData("HTTPS://API.example.com:443/a?b=c", "https", "api.example.com", null, "/a?b=c")]
    [InlineData("http://example.com:8080/", "http", "example.com", 8080, "/")]
    [InlineData("https://[2001:db8::7]:8443", "https", "2001:db8::7", 8443, "/")]
    [InlineData("https://bücher.example/", "https", "xn--bcher-kva.example", null, "/")]
    [InlineData("tcp://203.0.113.7", "tcp", "203.0.113.7", null, "/")]
    [InlineData("tcp://203.0.113.7:6379", "tcp", "203.0.113.7", 6379, "/")]
    [InlineData("docker://", "docker", "", null, "/")]
    [InlineData("docker:///run/user/1000/docker.sock", "docker", "", null, "/run/user/1000/docker.sock")]
    [InlineData("docker:///with%20space and blank.sock", "docker", "", null, "/with%20space and blank.sock")]
    public void A_url_names_a_host(string text, string scheme, string host, int? port, string path)
    {
        var target = EvidenceTarget.Parse(text, out var mistake);
        Assert.Null(mistake);
        Assert.Equal((text, scheme, host, port, path), (target?.Text, target?.Scheme, target?.Host, target?.Port, target?.Path));
    }

    [Theory]
    [InlineData("https://user:fake-password@example.com")]
    [InlineData("https://")]
    [InlineData("https://a b")]
    [InlineData("tcp://host:99999")]
    public void What_is_wrong_is_said_and_no_password_is_repeated(string text)
    {
        Assert.Null(EvidenceTarget.Parse(text, out var mistake));
        Assert.NotNull(mistake);
        Assert.DoesNotContain("fake-password", mistake, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.com", true)]
    [InlineData("ftp://example.com", true)]
    [InlineData(".", false)]
    [InlineData("C:\\x", false)]
    [InlineData("a/b://c", false)]
    [InlineData("://x", false)]
    public void A_url_is_told_from_a_path(string text, bool isUrl) => Assert.Equal(isUrl, EvidenceTarget.IsUrl(text));

    [Theory]
    [InlineData("https://api.example.com", "api.example.com")]
    [InlineData("https://api.example.com:8443", "api.example.com_8443")]
    [InlineData("https://[::1]:8443", "__1_8443")]
    [InlineData("tcp://db.example.com:5432", "db.example.com_tcp_5432")]
    [InlineData("docker://", "localhost_docker")]
    [InlineData("docker:///run/user/../docker.sock", "localhost_docker_run_user_.._docker.sock")]
    public void The_name_of_its_folder_is_safe(string text, string folder) => Assert.Equal(folder, EvidenceTarget.Parse(text, out _)?.FolderName);
}
