using Auditor.Parsers.Secrets;

namespace Auditor.Parsers.Tests.Secrets;

public sealed class SecretNameTests
{
    [Theory]
    [InlineData("PASSWORD")]
    [InlineData("DB_PASSWORD")]
    [InlineData("MYSQL_ROOT_PASSWORD")]
    [InlineData("dbPassword")]
    [InlineData("db-passwd")]
    [InlineData("REDIS_PASS")]
    [InlineData("JWT_SECRET")]
    [InlineData("SECRET_KEY_BASE")]
    [InlineData("CLIENT_SECRET")]
    [InlineData("NPM_TOKEN")]
    [InlineData("GITHUB_TOKEN")]
    [InlineData("API_KEY")]
    [InlineData("APIKEY")]
    [InlineData("stripeApiKey")]
    [InlineData("PRIVATE_KEY")]
    [InlineData("AWS_SECRET_ACCESS_KEY")]
    [InlineData("AWS_ACCESS_KEY_ID")]
    [InlineData("GOOGLE_CREDENTIALS")]
    [InlineData("spring.datasource.password")]
    public void Names_of_secrets(string name) => Assert.True(SecretName.Matches(name));

    [Theory]
    [InlineData("SSH_KEY_DIR")]
    [InlineData("SSH_AUTH_SOCK")]
    [InlineData("PUBLIC_KEY")]
    [InlineData("STRIPE_PUBLISHABLE_KEY")]
    [InlineData("DB_PASSWORD_FILE")]
    [InlineData("SECRETS_PATH")]
    [InlineData("AUTH_MODULE_VERSION")]
    [InlineData("TOKEN_URL")]
    [InlineData("TOKEN_TTL")]
    [InlineData("PASSWORD_MIN_LENGTH")]
    [InlineData("SECRET_NAME")]
    [InlineData("TOKENIZERS_PARALLELISM")]
    [InlineData("KEYBOARD")]
    [InlineData("SECRETARY")]
    [InlineData("COMPASS")]
    [InlineData("BYPASS")]
    [InlineData("PASS")]
    [InlineData("PRIMARY_KEY")]
    [InlineData("GPG_KEY")]
    [InlineData("AUTHOR")]
    [InlineData("DATABASE_URL")]
    [InlineData("")]
    [InlineData("___")]
    public void Names_of_other_things(string name) => Assert.False(SecretName.Matches(name));
}
