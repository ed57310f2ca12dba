using Auditor.Testing;

namespace Auditor.Sources.Tests.Ports;

/// <summary>Real servers, with and without authentication. What each is sent is recorded between the two.</summary>
public sealed class RealServerTests
{
    private const string StartUp = @"\00\00\00B\00\03\00\00user\00postgres\00database\00postgres\00application_name\00auditor\00\00";
    private const string SslRequest = @"\00\00\00\08\04\d2\16/";

    [ComponentFact("redis-server")]
    public async Task Redis_for_everybody()
    {
        using var redis = RealServer.Redis("--protected-mode", "no");
        await using var relay = Relay.Before(redis.Port);
        var facts = await Looking.PatientlyAsync(Looking.As(6379, relay.Port));
        Assert.Equal(("redis", "none", "none"), (facts.Service, facts.Authentication, facts.Tls));
        Assert.Matches(@"^\d+\.\d+\.\d+$", facts.Version);
        Assert.Equal([@"PING\0d\0aINFO server\0d\0a"], await relay.AllHeardAsync());
    }

    [ComponentFact("redis-server")]
    public async Task Redis_with_a_password()
    {
        using var redis = RealServer.Redis("--requirepass", "fake-password");
        await using var relay = Relay.Before(redis.Port);
        var facts = await Looking.PatientlyAsync(Looking.As(6379, relay.Port));
        Assert.Equal(("redis", "required"), (facts.Service, facts.Authentication));
        Assert.Equal([@"PING\0d\0a"], await relay.AllHeardAsync());
    }

    [ComponentFact("redis-server")]
    public async Task Redis_whose_default_user_is_off()
    {
        using var redis = RealServer.Redis("--user", "default", "off");
        Assert.Equal("required", (await Looking.PatientlyAsync(Looking.As(6379, redis.Port))).Authentication);
    }

    [ComponentFact("redis-server")]
    public async Task Redis_whose_default_user_may_only_ping()
    {
        using var redis = RealServer.Redis("--user", "default", "on", "nopass", "-@all", "+ping");
        Assert.Equal("required", (await Looking.PatientlyAsync(Looking.As(6379, redis.Port))).Authentication);
    }

    [ComponentFact("redis-server")]
    public async Task Redis_over_tls()
    {
        using var redis = RealServer.RedisOverTls("--requirepass", "fake-password");
        var facts = await Looking.PatientlyAsync(Looking.As(6379, redis.Port));
        Assert.Equal(("redis", "required", "required"), (facts.Service, facts.Authentication, facts.Tls));
    }

    [ComponentFact("redis-server")]
    public async Task Redis_on_a_port_that_nothing_is_known_of()
    {
        using var redis = RealServer.Redis("--protected-mode", "no");
        var facts = await Looking.PatientlyAsync(Looking.As(12_345, redis.Port));
        Assert.Equal(("redis", "none"), (facts.Service, facts.Authentication));
    }

    [ComponentFact("memcached")]
    public async Task Memcached_for_everybody()
    {
        using var memcached = RealServer.Memcached();
        await using var relay = Relay.Before(memcached.Port);
        var facts = await Looking.PatientlyAsync(Looking.As(11211, relay.Port));
        Assert.Equal(("memcached", "none"), (facts.Service, facts.Authentication));
        Assert.Equal([@"version\0d\0a"], await relay.AllHeardAsync());
    }

    [ComponentFact("memcached")]
    public async Task Memcached_with_sasl()
    {
        using var memcached = RealServer.MemcachedWithSasl();
        var facts = await Looking.PatientlyAsync(Looking.As(11211, memcached.Port));
        Assert.Equal(("memcached", "required", "SASL"), (facts.Service, facts.Authentication, facts.Method));
    }

    [ComponentFact("memcached")]
    public async Task Memcached_with_accounts()
    {
        using var memcached = RealServer.MemcachedWithAccounts();
        var facts = await Looking.PatientlyAsync(Looking.As(11211, memcached.Port));
        Assert.Equal(("memcached", "required"), (facts.Service, facts.Authentication));
    }

    [ComponentFact("postgres", "initdb")]
    public async Task Postgres_that_trusts()
    {
        using var postgres = RealServer.Postgres("host all all 127.0.0.1/32 trust");
        await using var relay = Relay.Before(postgres.Port);
        var facts = await Looking.PatientlyAsync(Looking.As(5432, relay.Port));
        Assert.Equal(("postgresql", "none", "none"), (facts.Service, facts.Authentication, facts.Tls));
        Assert.Matches(@"^\d+", facts.Version);
        Assert.Equal([SslRequest + StartUp + @"X\00\00\00\04"], await relay.AllHeardAsync());
    }

    [ComponentFact("postgres", "initdb")]
    public async Task Postgres_with_a_password_and_no_tls()
    {
        using var postgres = RealServer.Postgres("host all all 127.0.0.1/32 scram-sha-256");
        await using var relay = Relay.Before(postgres.Port);
        var facts = await Looking.PatientlyAsync(Looking.As(5432, relay.Port));
        Assert.Equal(("required", "none", "SCRAM-SHA-256"), (facts.Authentication, facts.Tls, facts.Method));
        Assert.Equal([SslRequest + StartUp + @"X\00\00\00\04"], await relay.AllHeardAsync());
    }

    [ComponentFact("postgres", "initdb")]
    public async Task Postgres_that_takes_tls_only()
    {
        using var postgres = RealServer.Postgres("hostssl all all 127.0.0.1/32 scram-sha-256", hasTls: true);
        var facts = await Looking.PatientlyAsync(Looking.As(5432, postgres.Port));
        Assert.Equal(("required", "required"), (facts.Authentication, facts.Tls));
    }

    [ComponentFact("postgres", "initdb")]
    public async Task Postgres_that_takes_both()
    {
        using var postgres = RealServer.Postgres("host all all 127.0.0.1/32 md5", hasTls: true);
        var facts = await Looking.PatientlyAsync(Looking.As(5432, postgres.Port));
        Assert.Equal(("required", "offered"), (facts.Authentication, facts.Tls));
    }

    [ComponentFact("postgres", "initdb")]
    public async Task Postgres_that_trusts_over_tls_only()
    {
        using var postgres = RealServer.Postgres("hostssl all all 127.0.0.1/32 trust", hasTls: true);
        var facts = await Looking.PatientlyAsync(Looking.As(5432, postgres.Port));
        Assert.Equal(("none", "required"), (facts.Authentication, facts.Tls));
    }

    [ComponentFact("postgres", "initdb")]
    public async Task Postgres_that_lets_this_address_in_nowhere()
    {
        using var postgres = RealServer.Postgres("host all all 192.0.2.1/32 md5");
        var facts = await Looking.PatientlyAsync(Looking.As(5432, postgres.Port));
        Assert.Equal(("postgresql", "refused"), (facts.Service, facts.Authentication));
    }

    [ComponentFact("mariadbd", "mariadb-install-db")]
    public async Task Mariadb_greets_and_hears_nothing()
    {
        using var mariadb = RealServer.MariaDb();
        await using var relay = Relay.Before(mariadb.Port);
        var facts = await Looking.PatientlyAsync(Looking.As(3306, relay.Port));
        Assert.Equal(("mariadb", null, "none"), (facts.Service, facts.Authentication, facts.Tls));
        Assert.Contains("MariaDB", facts.Version, StringComparison.Ordinal);
        Assert.Equal([""], await relay.AllHeardAsync());
    }

    [ComponentFact("sshd", "ssh-keygen")]
    public async Task Sshd_as_debian_ships_it()
    {
        using var sshd = RealServer.Sshd();
        await using var relay = Relay.Before(sshd.Port);
        var facts = await Looking.PatientlyAsync(Looking.As(22, relay.Port));
        Assert.Equal(("ssh", "2.0", null), (facts.Service, facts.Method, facts.AlgorithmsUnknown));
        Assert.StartsWith("OpenSSH_", facts.Version, StringComparison.Ordinal);
        Assert.Contains(facts.Algorithms, algorithm => algorithm is { Use: "kex", Name: "curve25519-sha256" });
        Assert.Contains(facts.Algorithms, algorithm => algorithm is { Use: "host-key", Name: "ssh-ed25519" });
        Assert.Equal([@"SSH-2.0-Auditor\0d\0a"], await relay.AllHeardAsync());
    }

    [ComponentFact("sshd", "ssh-keygen")]
    public async Task Sshd_with_weak_algorithms()
    {
        using var sshd = RealServer.Sshd("KexAlgorithms +diffie-hellman-group1-sha1", "Ciphers +3des-cbc", "MACs +hmac-md5");
        var facts = await Looking.PatientlyAsync(Looking.As(22, sshd.Port));
        Assert.Contains(facts.Algorithms, algorithm => algorithm is { Use: "kex", Name: "diffie-hellman-group1-sha1" });
        Assert.Contains(facts.Algorithms, algorithm => algorithm is { Use: "cipher", Name: "3des-cbc" });
        Assert.Contains(facts.Algorithms, algorithm => algorithm is { Use: "mac", Name: "hmac-md5" });
    }
}
