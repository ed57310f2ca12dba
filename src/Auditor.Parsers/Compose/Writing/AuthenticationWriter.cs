using Auditor.Documents;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>
/// Whether a known data store asks for a password, from its command and environment, as the images' own documentation has it: Redis and MongoDB ask nobody until they are told
/// to, PostgreSQL and MySQL do not start without a password unless they are told to. Nothing is said of other products.
/// </summary>
internal sealed class AuthenticationWriter(NodeWriter writer, IReadOnlyDictionary<string, NamedSlice> variables)
{
    private const string None = "none";
    private const string Password = "password";
    private const string Elsewhere = "its settings come from a file or a variable that is not read here";

    private static readonly string[] RedisPasswords = ["REDIS_PASSWORD", "REDIS_PASSWORD_FILE", "VALKEY_PASSWORD", "VALKEY_PASSWORD_FILE"];
    private static readonly string[] RedisSettings = ["REDIS_ARGS", "VALKEY_EXTRA_FLAGS", "DFLY_requirepass"];
    private static readonly string[] MongoUsers = ["MONGO_INITDB_ROOT_USERNAME", "MONGO_INITDB_ROOT_USERNAME_FILE", "MONGODB_ROOT_PASSWORD", "MONGODB_ROOT_PASSWORD_FILE"];
    private const string BitnamiEmptyPassword = "ALLOW_EMPTY_PASSWORD";
    private static readonly string[] EmptyPasswords = ["MYSQL_ALLOW_EMPTY_PASSWORD", "MARIADB_ALLOW_EMPTY_ROOT_PASSWORD", "MARIADB_ALLOW_EMPTY_PASSWORD", BitnamiEmptyPassword];
    private static readonly string[] Yes = ["yes", "true", "1", "on"];

    private string[] mounts = [];

    /// <param name="hasUnread">A file of variables was not read.</param>
    public void Write(ComposeMap service, SourceSpan name, string product, bool hasUnread)
    {
        mounts = Array.ConvertAll(VolumeWriter.MountsOf(service), static mount => mount.Source?.Value ?? "");
        List<Word> words = [.. ServiceReading.Of(service).Command, .. ServiceReading.Of(service).Entrypoint];
        var found = product switch
        {
            "redis" or "valkey" or "keydb" or "dragonfly" or "bitnami-redis" => OfRedis(words, name, product == "bitnami-redis", hasUnread),
            "mongo" or "bitnami-mongodb" => OfMongo(words, name, hasUnread),
            "memcached" => new TreeAttribute("authentication", Any(words, "-S", "--enable-sasl") ? Password : None, name),
            "postgres" or "bitnami-postgresql" or "mysql" or "mariadb" or "bitnami-mysql" or "bitnami-mariadb" => OfDatabase(name, product.StartsWith("bitnami-", StringComparison.Ordinal)),
            _ => (TreeAttribute?)null,
        };
        if (found is { } attribute) writer.Builder.Attribute(attribute);
    }

    private TreeAttribute? OfRedis(List<Word> words, SourceSpan name, bool isBitnami, bool hasUnread)
    {
        if (Any(words, "sentinel")) return null;
        if (words.FindIndex(word => Holds(word, "requirepass", "aclfile") || word.Chars.StartsWith("--user")) is >= 0 and var told) return Asks(words[told].Span);
        if (isBitnami && Array.Find(RedisPasswords, IsSet) is { } variable) return Asks(variables[variable].Span);
        return Any(words, ".conf") || HasScript(words) || MountsSettings() || Array.Exists(RedisSettings, variables.ContainsKey) || (isBitnami && hasUnread) ? Unknown(name) : Open(name);
    }

    private TreeAttribute? OfMongo(List<Word> words, SourceSpan name, bool hasUnread)
    {
        if (words.Exists(word => word.Chars.EndsWith("mongos"))) return null;
        if (words.FindIndex(word => Holds(word, "--auth", "--keyFile", "--clusterAuthMode")) is >= 0 and var told) return Asks(words[told].Span);
        if (Array.Find(MongoUsers, IsSet) is { } variable) return Asks(variables[variable].Span);
        var hasFile = words.Exists(word => word.Raw is "--config" or "-f" || Holds(word, ".conf", ".yml", ".yaml"));
        return hasFile || HasScript(words) || hasUnread ? Unknown(name) : Open(name);
    }

    /// <summary>Where an empty password is let in and one is set all the same, that one is asked for.</summary>
    private TreeAttribute OfDatabase(SourceSpan name, bool isBitnami)
    {
        if (variables.TryGetValue("POSTGRES_HOST_AUTH_METHOD", out var method) && method.Value is { } way)
            return way.IsKnown ? way.Value == "trust" ? Open(method.Span) : Asks(method.Span) : Unknown(name);
        var isSet = variables.Any(variable => variable.Key.Contains("PASSWORD", StringComparison.Ordinal) && !variable.Key.Contains("ALLOW_EMPTY", StringComparison.Ordinal) && IsSet(variable.Key));
        var allowed = isSet ? null : Array.Find(EmptyPasswords, variable => (isBitnami || variable != BitnamiEmptyPassword) && variables.TryGetValue(variable, out var pair) && Yes.Contains(pair.Value?.Value, StringComparer.OrdinalIgnoreCase));
        return allowed is null ? Asks(name) : Open(variables[allowed].Span);
    }

    private bool IsSet(string name) => variables.TryGetValue(name, out var pair) && pair.Value is not { IsEmpty: true };

    private static bool Any(List<Word> words, params string[] parts) => words.Exists(word => Holds(word, parts));

    private static bool Holds(Word word, params string[] parts) => Array.Exists(parts, part => word.Raw.Contains(part, StringComparison.Ordinal));

    /// <summary>Of the project: what it starts the product with is not read.</summary>
    private static bool HasScript(List<Word> words) => words.Exists(word => word.Raw.EndsWith(".sh", StringComparison.Ordinal) && !word.Raw.EndsWith("docker-entrypoint.sh", StringComparison.Ordinal));

    /// <summary>./redis/redis-cache.conf.tmpl</summary>
    private bool MountsSettings() => Array.Exists(mounts, source => source[(source.LastIndexOf('/') + 1)..].Contains(".conf", StringComparison.Ordinal));

    private static TreeAttribute Asks(SourceSpan span) => new("authentication", Password, span);

    private static TreeAttribute Open(SourceSpan span) => new("authentication", None, span);

    private static TreeAttribute Unknown(SourceSpan span) => new("authentication", "", span, Elsewhere);
}
