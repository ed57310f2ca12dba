namespace Auditor.Documents.Secrets;

/// <summary>
/// Whether a name says that its value is a secret. Names are read token by token (<c>DB_PASSWORD</c>, <c>dbPassword</c>, <c>db-password</c>),
/// so that <c>TOKENIZER</c>, <c>SECRETARY</c> and <c>KEYBOARD</c> are none.
/// </summary>
public static class SecretName
{
    private static readonly HashSet<string> Secrets = new(StringComparer.Ordinal)
    {
        "password", "passwd", "passwords", "pwd", "passphrase", "pass", "secret", "secrets", "token", "credential", "credentials", "creds",
        "apikey", "apitoken", "authtoken", "accesskey", "secretkey", "privatekey", "accesstoken", "dbpassword", "dbpass", "rootpassword",
        // PGPASSWORD and SSHPASS are read by psql and sshpass.
        "pgpassword", "sshpass",
        // Options of redis-server and of Java's keytool.
        "requirepass", "masterauth", "storepass", "keypass",
    };

    /// <summary>A key is a secret when the token before says which.</summary>
    private static readonly HashSet<string> SecretKeys = new(StringComparer.Ordinal)
    {
        "api", "private", "secret", "access", "auth", "encryption", "signing", "jwt", "master", "admin", "license", "account", "storage", "session", "cookie", "service", "hmac",
    };

    /// <summary>Where nginx passes requests on to: <c>uwsgi_pass</c>.</summary>
    private static readonly HashSet<string> Gateways = new(StringComparer.Ordinal) { "proxy", "fastcgi", "uwsgi", "scgi", "grpc" };

    /// <summary>
    /// Last tokens that make it the name of something about a secret: where it stands (file, path, url), how it is handled (ttl, length, rounds), what it is called.
    /// </summary>
    private static readonly HashSet<string> About = new(StringComparer.Ordinal)
    {
        "file", "files", "filename", "path", "paths", "dir", "directory", "folder", "sock", "socket", "mount", "location",
        "url", "uri", "endpoint", "host", "hostname", "port", "issuer", "audience", "server", "provider", "store", "manager", "backend", "region",
        "version", "name", "names", "id", "ids", "type", "kind", "format", "encoding", "algorithm", "alg", "algo", "header", "prefix", "suffix", "field", "param", "parameter", "scope", "scopes", "policy", "namespace", "arn",
        "length", "size", "limit", "limits", "count", "max", "min", "rounds", "cost", "iterations", "ttl", "expiry", "expires", "expiration", "expire", "lifetime", "age", "timeout", "duration", "interval", "rotation", "days", "hours", "minutes", "seconds",
        "enabled", "disabled", "required", "optional", "allowed", "mode", "hash", "hashed", "strength", "regex", "pattern", "validation", "reset", "cmd", "command", "script", "env", "var", "index", "usage", "stdin", "helper", "prompt", "service", "image", "layer",
        "class", "source", "servers", "mechanism", "protocol",
    };

    public static bool Matches(string name)
    {
        if (!MayMatch(name)) return false;
        if (name == "_auth") return true;
        var tokens = NameTokens.Of(name);
        if (tokens.Count == 0 || tokens.Contains("public") || tokens.Contains("publishable")) return false;
        if (About.Contains(tokens[^1]) && !IsAccessKeyId(tokens)) return false;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsSecret(tokens, i)) return true;
        }

        return false;
    }

    /// <summary>Whether the beginning of a word that can make the name a secret's stands anywhere in it: most names are told without taking them apart.</summary>
    internal static bool MayMatch(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var word = (name[i] | 0x20) switch { 'p' => Second(name, i) == 'w' ? "pwd" : "pass", 's' => "secret", 't' => "token", 'c' => "cred", 'k' => "key", 'a' => "auth", _ => "" };
            if (word.Length > 0 && name[i..].StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static int Second(ReadOnlySpan<char> name, int i) => i + 1 < name.Length ? name[i + 1] | 0x20 : 0;

    /// <summary>Somebody else makes the value up (a token, an API key, an access key): nobody chooses it, as one chooses a password or a signing key.</summary>
    public static bool IsIssued(string name)
    {
        var tokens = NameTokens.Of(name);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] is "token" or "apikey" or "apitoken" or "authtoken" or "accesskey" or "accesstoken") return !tokens.Contains("secret");
            if (tokens[i] is "key" && i > 0 && tokens[i - 1] is "api" or "access" or "license") return true;
        }

        return false;
    }

    private static bool IsSecret(List<string> tokens, int i)
    {
        var token = tokens[i];
        if (token == "pass") return i == tokens.Count - 1 && i > 0 && !Gateways.Contains(tokens[i - 1]);
        if (token is "key" or "keys") return i > 0 && SecretKeys.Contains(tokens[i - 1]);
        if (token == "auth" && i > 0) return tokens[i - 1] is "basic" or "npm" && i == tokens.Count - 1;
        return Secrets.Contains(token) && !IsUse(tokens, i - 1) && !IsUse(tokens, i - 2);
    }

    /// <summary><c>USE_ID_TOKEN</c> is a switch, <c>SINGLE_USE_TOKEN</c> is none.</summary>
    private static bool IsUse(List<string> tokens, int i) => i >= 0 && tokens[i] == "use" && !(i > 0 && tokens[i - 1] is "single" or "one" or "time" or "multi");

    /// <summary>An access key's id is half of a credential and leaks the account; its value has a known shape.</summary>
    private static bool IsAccessKeyId(List<string> tokens) => tokens.Count >= 3 && tokens[^1] == "id" && tokens[^2] == "key" && tokens[^3] == "access";
}
