using Auditor.Reports.Sarif;

namespace Auditor.Reports.Tests.Sarif;

public sealed class SarifNamesTests
{
    [Theory]
    [InlineData("dockerfile/final-user-root", "DockerfileFinalUserRoot")]
    [InlineData("nginx/x-powered-by", "NginxxPoweredBy")]
    [InlineData("tls/2fa-off", "Tls2faOff")]
    [InlineData("container.non-root", "ContainerNonRoot")]
    [InlineData("gha/K8S-1", "GhaK8s1")]
    public void Every_word_of_a_name_has_a_capital_and_more(string id, string name)
    {
        Assert.Equal(name, SarifNames.Pascal(id));
        Assert.Matches(@"^(\p{Lu}[\p{Ll}\p{Nd}]+)*$", name);
    }

    [Theory]
    [InlineData("a b/ü#?.txt", "a%20b/%C3%BC%23%3F.txt")]
    [InlineData("c:/x", "c%3A/x")]
    [InlineData("services/api/Dockerfile", "services/api/Dockerfile")]
    public void A_path_becomes_a_relative_reference(string path, string uri) => Assert.Equal(uri, SarifNames.Uri(path));
}
