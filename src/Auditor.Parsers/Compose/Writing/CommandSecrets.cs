using Auditor.Documents.Secrets;
using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Tells which words of a command are secrets, or hold one.</summary>
internal static class CommandSecrets
{
    /// <summary>Options that take a password as their next word, whatever the command: those of redis-server, and what the name tells.</summary>
    private static readonly HashSet<string> PasswordOptions = new(StringComparer.Ordinal) { "--requirepass", "--masterauth", "--pass", "--password" };

    /// <summary>Commands whose short option takes a password as its next word.</summary>
    private static readonly Dictionary<string, string> ShortOptions = new(StringComparer.Ordinal)
    {
        ["redis-cli"] = "-a",
        ["valkey-cli"] = "-a",
        ["mongo"] = "-p",
        ["mongosh"] = "-p",
        ["mongodump"] = "-p",
        ["sshpass"] = "-p",
    };

    /// <summary>Commands that take the password joined to -p.</summary>
    private static readonly HashSet<string> JoinedOptions = new(StringComparer.Ordinal) { "mysql", "mysqladmin", "mysqldump", "mariadb", "mariadb-admin", "mariadb-dump", "sshpass" };

    public static bool[] Of(List<Word> words)
    {
        var secrets = new bool[words.Count];
        var command = "";
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Raw;
            var name = word[(word.LastIndexOf('/') + 1)..];
            if (ShortOptions.ContainsKey(name) || JoinedOptions.Contains(name)) command = name;
            secrets[i] = (i > 0 && TakesPassword(words[i - 1].Raw, command) && IsLiteral(word)) || Holds(word, command);
        }

        return secrets;
    }

    private static bool TakesPassword(string option, string command) =>
        PasswordOptions.Contains(option) || (ShortOptions.TryGetValue(command, out var name) && name == option)
        || (option.StartsWith("--", StringComparison.Ordinal) && !option.Contains('=', StringComparison.Ordinal) && SecretName.Matches(option[2..]));

    private static bool Holds(string word, string command)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0) return Confidential.Is(word[..equals].TrimStart('-'), word[(equals + 1)..]) || (PasswordOptions.Contains(word[..equals]) && IsLiteral(word[(equals + 1)..]));
        if (JoinedOptions.Contains(command) && word.Length > 2 && word.StartsWith("-p", StringComparison.Ordinal)) return IsLiteral(word[2..]);
        return Confidential.Is("", word);
    }

    private static bool IsLiteral(string value) =>
        !value.StartsWith('-') && ValueKinds.Of(value) is ValueKind.Literal or ValueKind.Number or ValueKind.Version or ValueKind.Path or ValueKind.UrlWithPassword;
}
