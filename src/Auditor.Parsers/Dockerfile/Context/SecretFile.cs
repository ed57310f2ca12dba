using Auditor.Documents.Secrets;

namespace Auditor.Parsers.Dockerfile.Context;

/// <summary>Tells files that hold credentials by their names and, where it was read, by what stands in them.</summary>
internal static class SecretFile
{
    /// <summary>What is shorter, or what everybody knows, is a default for development.</summary>
    private const int ShortestSecret = 6;

    private const int LongestCertificate = 20_000;

    private static readonly string[] Samples = ["example", "sample", "template", "dist", "schema", "default"];

    private static readonly string[] SshKeys = ["id_rsa", "id_dsa", "id_ecdsa", "id_ed25519"];

    private static readonly string[] Encrypted = ["enc", "age", "gpg", "sops", "vault"];

    private static readonly string[] Accounts = [".aws/credentials", ".kube/config"];

    /// <summary>Words in the names of files with certificates and public keys.</summary>
    private static readonly string[] PublicWords = ["ca", "root", "pub", "public", "dh", "crt", "issuer"];

    private static readonly string[] PublicParts = ["cert", "chain", "bundle", "dhparam", "ffdhe", "trust"];

    /// <summary>Parts of paths to what tests and examples bring along.</summary>
    private static readonly HashSet<string> SampleWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "test", "tests", "testing", "testdata", "unittest", "fixture", "fixtures", "spec", "specs", "example", "examples", "sample", "samples", "demo", "demos", "mock", "mocks", "dummy", "fake",
        "localhost", "snakeoil", "selfsigned", "e2e",
    };

    private static readonly HashSet<string> DevelopmentWords = new(StringComparer.OrdinalIgnoreCase) { "dev", "devel", "develop", "development", "local" };

    /// <summary>What is for tests or examples, or for the machine that it stands on: its path says so, or the lines before a key do.</summary>
    public static bool IsForSamples(string path, string? text) => HasWord(path, SampleWords) || (text is not null && IsCalledSample(text));

    public static bool IsForDevelopment(string path) => HasWord(path, DevelopmentWords);

    private static bool HasWord(string path, HashSet<string> words)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in path.AsSpan().SplitAny("/._-"))
        {
            if (lookup.Contains(path.AsSpan(range))) return true;
        }

        return false;
    }

    /// <summary>A certificate that names this machine and nothing else to reach: a key beside it is for demonstrations.</summary>
    public static bool IsOfLocalhost(string certificate)
    {
        var begin = certificate.IndexOf("-----BEGIN CERTIFICATE-----", StringComparison.Ordinal);
        var end = certificate.IndexOf("-----END", Math.Max(0, begin + 1), StringComparison.Ordinal);
        if (begin < 0 || end < 0 || end - begin > LongestCertificate) return false;
        var bytes = new byte[LongestCertificate];
        if (!Convert.TryFromBase64Chars(certificate.AsSpan(begin + "-----BEGIN CERTIFICATE-----".Length, end - begin - "-----BEGIN CERTIFICATE-----".Length), bytes, out var length)) return false;
        var der = bytes.AsSpan(0, length);
        return der.IndexOf("127.0.0.1"u8) >= 0 || der.IndexOf("localhost"u8) >= 0;
    }

    /// <summary>Where the certificate of a key stands by custom.</summary>
    public static IEnumerable<string> CertificatesOf(string key)
    {
        if (!HasExtension(NameOf(key), "key") && !HasExtension(NameOf(key), "pem")) return [];
        var stem = key[..key.LastIndexOf('.')];
        return [stem + ".crt", stem + ".cert", stem.EndsWith("-key", StringComparison.Ordinal) ? stem[..^4] + ".pem" : stem + ".cer"];
    }

    private static bool IsCalledSample(string text)
    {
        var begin = text.IndexOf("-----BEGIN", StringComparison.Ordinal);
        if (begin <= 0) return false;
        var before = text.AsSpan(0, begin);
        return before.Contains("example", StringComparison.OrdinalIgnoreCase) || before.Contains("not secret", StringComparison.OrdinalIgnoreCase) || before.Contains("for testing", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the file's text has to be seen to tell.</summary>
    public static bool WantsText(ReadOnlySpan<char> name) =>
        IsEnvironment(name) || IsSshKey(name) || name is ".npmrc" || HasExtension(name, "pem") || HasExtension(name, "key");

    /// <summary>Whether its name alone leaves it open that it is one: nearly no file's does.</summary>
    public static bool MayBe(string path)
    {
        var name = NameOf(path);
        return WantsText(name) || name is ".netrc" or ".pgpass" or ".git-credentials" || HasExtension(name, "pfx") || HasExtension(name, "p12")
            || IsServiceAccount(name) || IsAccount(path);
    }

    /// <summary>What it is, or null when it is none or cannot be told.</summary>
    /// <param name="text">Its text, or null when it was not read.</param>
    public static string? What(string path, string? text)
    {
        var name = NameOf(path);
        if (IsEnvironment(name)) return text is null || HoldsSecret(text) ? "an environment file" : null;
        if (name is ".npmrc") return text is not null && HoldsToken(text) ? "an npm configuration with a token" : null;
        if (IsSshKey(name)) return text is null || HoldsPrivateKey(text) ? "a private SSH key" : null;
        if (name is ".netrc" or ".pgpass" or ".git-credentials") return "a file of passwords";
        if (HasExtension(name, "pfx") || HasExtension(name, "p12")) return "a certificate with its private key";
        if (HasExtension(name, "pem") || HasExtension(name, "key")) return IsPrivateKey(name.ToString(), text) ? "a private key" : null;
        if (IsServiceAccount(name)) return "a key of a service account";
        return IsAccount(path) ? "the credentials of an account" : null;
    }

    private static ReadOnlySpan<char> NameOf(string path) => path.AsSpan(path.LastIndexOf('/') + 1);

    /// <summary><c>.env</c>, <c>.env.local</c>, <c>.env.production</c>: no samples, and none that are encrypted.</summary>
    public static bool IsEnvironment(ReadOnlySpan<char> name) =>
        name is ".env" || (name.StartsWith(".env.") && !IsSample(name) && !IsEncrypted(name));

    private static bool IsSample(ReadOnlySpan<char> name)
    {
        foreach (var sample in Samples)
        {
            if (name.Contains(sample, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool IsEncrypted(ReadOnlySpan<char> name)
    {
        foreach (var extension in Encrypted)
        {
            if (HasExtension(name, extension)) return true;
        }

        return false;
    }

    private static bool IsPrivateKey(string name, string? text)
    {
        if (text is not null) return HoldsPrivateKey(text);
        var words = name.ToLowerInvariant().Split('.', '-', '_');
        if (words.Any(word => PublicWords.Contains(word) || PublicParts.Any(word.Contains))) return false;
        return HasExtension(name, "pem") || Array.Exists(words, word => word is "private" or "privkey" or "server" or "tls" or "ssl");
    }

    /// <summary>Also deploy_id_rsa and its like.</summary>
    private static bool IsSshKey(ReadOnlySpan<char> name)
    {
        foreach (var key in SshKeys)
        {
            if (name.EndsWith(key)) return true;
        }

        return false;
    }

    private static bool IsAccount(string path) => Array.Exists(Accounts, account => path.EndsWith(account, StringComparison.Ordinal));

    private static bool HoldsPrivateKey(string text) => text.Contains("PRIVATE KEY-----", StringComparison.Ordinal);

    private static bool IsServiceAccount(ReadOnlySpan<char> name)
    {
        if (!HasExtension(name, "json") || name.TrimStart("-_") is not ['s' or 'S', ..]) return false;
        var plain = name.ToString().Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        return plain.StartsWith("serviceaccount", StringComparison.OrdinalIgnoreCase) && !IsSample(plain);
    }

    private static bool HoldsToken(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var equals = line.IndexOf('=');
            if (equals < 0 || line.TrimStart().StartsWith("#") || line.TrimStart().StartsWith(";")) continue;
            var value = line[(equals + 1)..].Trim().Trim('"');
            if (!value.IsEmpty && !value.Contains('$') && IsToken(line[..equals].Trim())) return true;
        }

        return false;
    }

    /// <summary>Settings of .npmrc that hold a credential (npm docs, "config", "Auth-related configuration").</summary>
    private static bool IsToken(ReadOnlySpan<char> name) =>
        name.EndsWith("_authToken") || name.EndsWith("_auth") || name.EndsWith("_password");

    private static bool HoldsSecret(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var equals = line.IndexOf('=');
            if (equals < 0 || line.TrimStart().StartsWith("#")) continue;
            var name = line[..equals].Trim().ToString();
            if (name.StartsWith("export ", StringComparison.Ordinal)) name = name[7..].Trim();
            var value = line[(equals + 1)..].Trim().Trim("\"'").ToString();
            if (value.Length >= ShortestSecret && !CommonPassword.Is(value) && Confidential.Is(name, value)) return true;
        }

        return false;
    }

    private static bool HasExtension(ReadOnlySpan<char> name, string extension) =>
        name.Length > extension.Length && name[^(extension.Length + 1)] == '.' && name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
