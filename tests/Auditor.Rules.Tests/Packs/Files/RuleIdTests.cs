using Auditor.Rules.Packs.Files;

namespace Auditor.Rules.Tests.Packs.Files;

public class RuleIdTests
{
    [Theory]
    [InlineData("nginx/hsts-missing", true)]
    [InlineData("a/b", true)]
    [InlineData("tls/tls13-off", true)]
    [InlineData("nginx", false)]
    [InlineData("nginx/", false)]
    [InlineData("/name", false)]
    [InlineData("a/b/c", false)]
    [InlineData("Nginx/name", false)]
    [InlineData("nginx/-name", false)]
    [InlineData("nginx/name-", false)]
    [InlineData("nginx/a--b", false)]
    [InlineData("nginx/1a", false)]
    [InlineData("../name", false)]
    [InlineData("", false)]
    public void An_id_is_pack_and_name_in_kebab_case(string id, bool isValid) => Assert.Equal(isValid, RuleId.IsValid(id));
}
