using Auditor.Documents;
using Auditor.Parsers.Shell;

namespace Auditor.Parsers.Tests.Shell;

public sealed class CredentialTests
{
    [Theory]
    [InlineData("curl -u me:fake-1 x", "-u fake-1")]
    [InlineData("curl -ume:fake-1 x", "-u fake-1")]
    [InlineData("curl --user=me:fake-1 x", "--user fake-1")]
    [InlineData("sudo curl --user 'me:fake-1' x", "--user fake-1")]
    [InlineData("/usr/bin/curl -H X-Api-Key:fake-1 x", "X-Api-Key fake-1")]
    [InlineData("curl -H 'PRIVATE-TOKEN: fake-1' x", "PRIVATE-TOKEN fake-1")]
    [InlineData("mysql -uroot -pfake-1", "-p fake-1")]
    [InlineData("mongosh -u a -p fake-1", "-p fake-1")]
    [InlineData("docker login -u a -p fake-1 r.example.com", "-p fake-1")]
    [InlineData("sshpass -p fake-1 ssh h", "-p fake-1")]
    [InlineData("app --db-password fake-1", "--db-password fake-1")]
    [InlineData("keytool -storepass fake-1", "-storepass fake-1")]
    [InlineData("openssl req -passout pass:fake-1", "pass: fake-1")]
    [InlineData("npm config set //r/:_authToken fake-1", "//r/:_authToken fake-1")]
    [InlineData("composer config http-basic.repo.example.com me fake-1", "http-basic.repo.example.com fake-1")]
    [InlineData("aws configure set aws_secret_access_key fake-1", "aws_secret_access_key fake-1")]
    [InlineData("rabbitmqctl add_user me fake-1", "add_user fake-1")]
    [InlineData("htpasswd -bc f me fake-1", "-b fake-1")]
    [InlineData("mc alias set store http://m:9000 me fake-1", "set fake-1")]
    [InlineData("until /usr/bin/mc config host add store http://m:9000 me fake-1; do sleep 1; done", "add fake-1")]
    [InlineData("mc admin user add store me fake-1", "add fake-1")]
    [InlineData("DB_PASSWORD=fake-1 app", "DB_PASSWORD fake-1")]
    [InlineData("export DB_PASSWORD=\"fake-1\"", "DB_PASSWORD fake-1")]
    [InlineData("echo me:fake-1 | chpasswd", "chpasswd fake-1")]
    [InlineData("echo me:fake-1 | sudo chpasswd", "chpasswd fake-1")]
    [InlineData("chpasswd <<E\nme:fake-1\nE", "chpasswd fake-1")]
    [InlineData("echo fake-1 | docker login --password-stdin r", "standard input fake-1")]
    [InlineData("sh -c 'curl -u me:fake-1 x'", "-u fake-1")]
    [InlineData("sh <<E\ncurl -u me:fake-1 x\nE", "-u fake-1")]
    [InlineData("x=$(curl -u me:fake-1 x)", "-u fake-1")]
    [InlineData("cat <<E > .env\nAPI_TOKEN=fake-1\nE", "API_TOKEN fake-1")]
    public void A_secret_is_an_element_of_its_word(string script, string expected)
    {
        var credential = Assert.Single(Credentials(script));
        Assert.Equal(expected, $"{credential["name"]} {credential["value"]}");
        Assert.Contains(credential.Attributes.ToArray(), attribute => attribute is { Name: "value", IsSecret: true });
        Assert.Equal("fake-1", credential.Source.Text.Substring(credential.Span.Start, credential.Span.Length));
    }

    [Theory]
    [InlineData("curl -u me x")]
    [InlineData("curl -u \"me:$PW\" x")]
    [InlineData("mysql -uroot -p -e 'select 1'")]
    [InlineData("mysql -uroot -p\"$PW\"")]
    [InlineData("mkdir -pfake-1")]
    [InlineData("docker run -p 8080:80 x")]
    [InlineData("adduser --disabled-password app")]
    [InlineData("docker build --secret id=x .")]
    [InlineData("git config --global credential.helper store")]
    [InlineData("app --password-file /run/secrets/x")]
    [InlineData("app --password /run/secrets/x")]
    [InlineData("echo \"me:$PW\" | chpasswd")]
    [InlineData("echo a:b | tr : _")]
    [InlineData("npm config set registry https://r.example.com")]
    [InlineData("htpasswd -c f me")]
    [InlineData("mc alias set store http://m:9000 $USER $PASSWORD")]
    [InlineData("mc cp set a b c d")]
    public void What_only_looks_like_one_is_none(string script) => Assert.Empty(Credentials(script));

    [Fact]
    public void A_secret_in_two_pieces_is_covered_by_its_word()
    {
        var credential = Assert.Single(Credentials("app --password 'fa'ke-1"));
        Assert.Equal("'fa'ke-1", credential.Source.Text.Substring(credential.Span.Start, credential.Span.Length));
    }

    [Fact]
    public void A_default_that_everybody_knows_is_marked()
    {
        Assert.Equal("true", Assert.Single(Credentials("mysql -uroot -proot"))["common"]);
        Assert.Equal("", Assert.Single(Credentials("mysql -uroot -pfake-1"))["common"]);
    }

    private static List<Node> Credentials(string script)
    {
        var tree = new ShellParser().Parse(ArtifactSet.Of(new Artifact(ArtifactKinds.Shell, new SourceText("run.sh", script), "")));
        return [.. Below(tree.Root).Where(node => node.Name == "credential")];
    }

    private static IEnumerable<Node> Below(Node node) => node.Children.SelectMany(child => Below(child).Prepend(child));
}
