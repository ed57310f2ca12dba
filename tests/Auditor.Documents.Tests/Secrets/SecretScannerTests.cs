using Auditor.Documents.Secrets;

namespace Auditor.Documents.Tests.Secrets;

public sealed class SecretScannerTests
{
    private const string Token = "fake.eyJmYWtlIjoiZmFrZSJ9.eyJmYWtlIjoiZmFrZWZha2UifQ.fakefakefakefake";

    [Theory]
    [InlineData("DB_PASSWORD=fake-1234", "fake-1234")]
    [InlineData("export API_TOKEN='fake 1234'", "fake 1234")]
    [InlineData("//registry.example.com/:_authToken=fake-1234", "fake-1234")]
    [InlineData("//registry.example.com/:_auth=ZmFrZTpmYWtl", "ZmFrZTpmYWtl")]
    [InlineData("--from-literal=password=fake-1234", "fake-1234")]
    [InlineData("spring.datasource.password = fake-1234", "fake-1234")]
    [InlineData("{\"user\":\"a\",\"password\":\"fake-1234\"}", "fake-1234")]
    [InlineData("{\\\"password\\\": \\\"fake-1234\\\"}", "fake-1234")]
    [InlineData("  api_key: fake-1234", "fake-1234")]
    [InlineData("postgres://app:fake-1234@db:5432/app", "fake-1234")]
    [InlineData("redis://:fake-1234@cache", "fake-1234")]
    [InlineData("https://fake4567fake4567fake@git.example.com/x", "fake4567fake4567fake")]
    [InlineData("Authorization: Bearer fake-1234", "fake-1234")]
    [InlineData("proxy-authorization: Basic ZmFrZTpmYWtl", "ZmFrZTpmYWtl")]
    [InlineData("CREATE USER a IDENTIFIED BY 'fake-1234';", "fake-1234")]
    [InlineData("alter user postgres with password 'fake-1234'", "fake-1234")]
    [InlineData("machine a login b password fake-1234", "fake-1234")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nfake\nfake\n-----END RSA PRIVATE KEY-----", "\nfake\nfake\n")]
    [InlineData("a AKIAFAKEFAKEFAKEFAKE b", "AKIAFAKEFAKEFAKEFAKE")]
    [InlineData("x=npm_fakefakefakefakefakefakefakefakefake99", "npm_fakefakefakefakefakefakefakefakefake99")]
    [InlineData(Token, "eyJmYWtlIjoiZmFrZSJ9.eyJmYWtlIjoiZmFrZWZha2UifQ.fakefakefakefake")]
    public void A_secret_is_found_with_its_place(string text, string expected) =>
        Assert.Equal([expected], SecretScanner.Find(text).Select(found => found.In(text)));

    [Theory]
    [InlineData("")]
    [InlineData("PASSWORD=")]
    [InlineData("PASSWORD=$X PASSWORD=${X} password={{ x }}")]
    [InlineData("PASSWORD_FILE=/run/secrets/x")]
    [InlineData("PASSWORD=<your-password> TOKEN=xxx")]
    [InlineData("PASSWORD=true TOKEN=1")]
    [InlineData("vault-token:1.2 registry.example.com/secret:latest")]
    [InlineData("the password: of the user is asked for")]
    [InlineData("https://user@host/ https://host:8080/a@b https://$USER:$PASS@host")]
    [InlineData("credential.helper=store")]
    [InlineData("Authorization: Bearer $TOKEN")]
    [InlineData("WITH PASSWORD '$PW'")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nabc\n-----END PUBLIC KEY-----")]
    [InlineData("tokenizer=fast keyboard=de")]
    public void What_is_none_is_left(string text) => Assert.Empty(SecretScanner.Find(text));

    [Fact]
    public void Several_stand_in_order_and_none_within_another()
    {
        const string Text = "A_TOKEN=npm_fakefakefakefakefakefakefakefakefake99 https://u:fake-1@h B_SECRET=fake-2";
        var found = SecretScanner.Find(Text);
        Assert.Equal(["A_TOKEN", "url", "B_SECRET"], found.Select(secret => secret.Name));
        Assert.All(found.Zip(found.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    [Theory]
    [InlineData("=")]
    [InlineData("://")]
    [InlineData("password: ")]
    [InlineData("password '")]
    [InlineData("eyJ")]
    [InlineData("PRIVATE KEY-----")]
    [InlineData("login a password ")]
    [InlineData("token=\"")]
    public void Texts_made_to_be_slow_end(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 200_000 / part.Length));
        Assert.InRange(SecretScanner.Find(text).Count, 0, text.Length);
    }

    [Fact]
    public void Every_beginning_of_a_text_is_read()
    {
        const string Text = "A_TOKEN=\"fake\" https://u:fake-1@h \"password\": \"x\\\" Authorization: Bearer y -----BEGIN PRIVATE KEY-----\nz-----END PRIVATE KEY-----";
        for (var length = 0; length <= Text.Length; length++)
            Assert.All(SecretScanner.Find(Text[..length]), secret => Assert.InRange(secret.End, 1, length));
    }
}
