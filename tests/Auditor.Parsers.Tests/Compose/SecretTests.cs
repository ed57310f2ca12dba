using Auditor.Documents;

namespace Auditor.Parsers.Tests.Compose;

public sealed class SecretTests
{
    [Theory]
    [InlineData("environment:\n      DB_PASSWORD: fake-pw-1", "fake-pw-1")]
    [InlineData("environment: ['DB_PASSWORD=fake-pw-1']", "fake-pw-1")]
    [InlineData("environment:\n      URL: postgres://u:fake-pw-1@h/d", "fake-pw-1")]
    [InlineData("environment:\n      JWT_SECRET: ${JWT_SECRET:-fake-pw-1}", "fake-pw-1")]
    [InlineData("environment:\n      ANY: ${JWT_SECRET:-fake-pw-1}", "fake-pw-1")]
    [InlineData("environment:\n      TOKEN: ghp_fake00000000000000000000000000000000", "ghp_fake00000000000000000000000000000000")]
    [InlineData("command: redis-server --requirepass fake-pw-1", "fake-pw-1")]
    [InlineData("command: [redis-server, --requirepass, fake-pw-1]", "fake-pw-1")]
    [InlineData("command: redis-server --requirepass ${P:-fake-pw-1}", "fake-pw-1")]
    [InlineData("command: app --db-password=fake-pw-1", "fake-pw-1")]
    [InlineData("command: app --api-token fake-pw-1", "fake-pw-1")]
    [InlineData("command: sh -c 'mysql -uroot -pfake-pw-1 -e x'", "fake-pw-1")]
    [InlineData("healthcheck:\n      test: [CMD, redis-cli, -a, fake-pw-1, ping]", "fake-pw-1")]
    [InlineData("healthcheck:\n      test: [CMD-SHELL, redis-cli -a fake-pw-1 ping]", "fake-pw-1")]
    [InlineData("healthcheck:\n      test: mysqladmin ping -pfake-pw-1", "fake-pw-1")]
    [InlineData("labels:\n      app.password: fake-pw-1", "fake-pw-1")]
    [InlineData("build:\n      context: .\n      args:\n        NPM_TOKEN: fake-pw-1", "fake-pw-1")]
    public void A_secret_is_masked_wherever_an_attribute_holds_it(string keys, string secret)
    {
        var tree = ComposeTrees.Parse($"services:\n  a:\n    image: x:1\n    {keys}\n");
        var holding = tree.AllAttributes.ToArray().Where(attribute => attribute.Value.Contains(secret, StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(holding);
        // What is not marked itself is found by its text: the secret must then be a marked value of its own, or stand in a marked place.
        var marked = holding.Where(attribute => attribute.IsSecret).ToList();
        Assert.NotEmpty(marked);
        Assert.All(holding, attribute => Assert.True(attribute.IsSecret || marked.Exists(other => Covers(other, attribute, secret)), attribute.Name));
    }

    [Theory]
    [InlineData("environment:\n      DB_PASSWORD: ${DB_PASSWORD}")]
    [InlineData("environment:\n      DB_PASSWORD_FILE: /run/secrets/db")]
    [InlineData("environment:\n      TOKENIZER: gpt")]
    [InlineData("command: redis-server --requirepass ${REDIS_PASSWORD}")]
    [InlineData("command: app --password-file /run/secrets/x")]
    [InlineData("command: mysql -p")]
    [InlineData("healthcheck:\n      test: redis-cli -a $$REDIS_PASSWORD ping")]
    public void A_reference_is_no_secret(string keys) =>
        Assert.DoesNotContain(ComposeTrees.Parse($"services:\n  a:\n    image: x:1\n    {keys}\n").AllAttributes.ToArray(), attribute => attribute.IsSecret);

    [Fact]
    public void The_value_of_a_variable_file_is_masked_where_it_is_put_in()
    {
        var tree = ComposeTrees.Project(("compose.yaml", "services:\n  a:\n    image: x:1\n    environment:\n      DB_PASSWORD: $PW\n      OTHER: x-$PW\n"), (".env", "PW=fake-pw-1\n"));

        Assert.True(Assert.NotNull(tree.Named("environment", "DB_PASSWORD").Attribute("value")).IsSecret);
    }

    private static bool Covers(TreeAttribute marked, TreeAttribute other, string secret) =>
        other.Value.Contains(marked.Value, StringComparison.Ordinal) || (marked.Value == secret && other.Value.Contains(secret, StringComparison.Ordinal));
}
