namespace Auditor.Parsers.Tests.Compose;

/// <summary>What data stores ask for, from their images' own documentation.</summary>
public sealed class AuthenticationTests
{
    [Theory]
    [InlineData("image: redis:7", "none", 2)]
    [InlineData("image: redis:7\n    command: redis-server --appendonly yes", "none", 2)]
    [InlineData("image: redis:7\n    command: redis-server --requirepass $PASSWORD", "password", 4)]
    [InlineData("image: redis:7\n    command: [sh, -c, 'redis-server --aclfile /tmp/users']", "password", 4)]
    [InlineData("image: redis:7\n    command: redis-server /etc/redis.conf", null, 2)]
    [InlineData("image: redis:7\n    environment: { REDIS_ARGS: $ARGS }", null, 2)]
    [InlineData("image: redis:7\n    environment: { REDIS_PASSWORD: fake-password }", "none", 2)]
    [InlineData("image: bitnami/redis:7\n    environment: { REDIS_PASSWORD: fake-password }", "password", 4)]
    [InlineData("image: bitnami/redis:7\n    environment: { REDIS_PASSWORD: '' }", "none", 2)]
    [InlineData("image: bitnami/redis:7\n    env_file: gone.env", null, 2)]
    [InlineData("image: redis:7\n    command: redis-sentinel /s", "", 2)]
    [InlineData("image: mongo:8", "none", 2)]
    [InlineData("image: mongo:8\n    command: --auth", "password", 4)]
    [InlineData("image: mongo:8\n    environment: [MONGO_INITDB_ROOT_USERNAME=root]", "password", 4)]
    [InlineData("image: mongo:8\n    command: mongod -f /etc/mongod", null, 2)]
    [InlineData("image: mongo:8\n    command: mongos --configdb c", "", 2)]
    [InlineData("image: memcached:1", "none", 2)]
    [InlineData("image: postgres:17\n    environment: { POSTGRES_PASSWORD: fake-password }", "password", 2)]
    [InlineData("image: postgres:17\n    environment: { POSTGRES_HOST_AUTH_METHOD: trust }", "none", 4)]
    [InlineData("image: postgres:17\n    environment: { POSTGRES_HOST_AUTH_METHOD: $METHOD }", null, 2)]
    [InlineData("image: mysql:8\n    environment: { MYSQL_ALLOW_EMPTY_PASSWORD: 'yes' }", "none", 4)]
    [InlineData("image: mysql:8\n    environment: { MYSQL_ALLOW_EMPTY_PASSWORD: 'yes', MYSQL_ROOT_PASSWORD: fake-password }", "password", 2)]
    [InlineData("image: elasticsearch:9.1.0", "", 2)]
    [InlineData("image: nginx:1.29", "", 2)]
    public void A_data_store_asks_for_a_password_or_nobody_knows(string keys, string? expected, int line)
    {
        var service = ComposeTrees.Parse($"services:\n  a:\n    {keys}\n").Named("service").Single();

        var found = service.Attribute("authentication");
        Assert.Equal(expected, found is null ? "" : found.Value.Unresolved is null ? found.Value.Value : null);
        if (found is not null) Assert.Equal($"compose.yaml:{line}", service.Place("authentication"));
    }
}
