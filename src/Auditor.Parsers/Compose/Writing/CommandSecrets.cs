using Auditor.Documents.Secrets;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Finds the secrets in the words of a command: what stands behind an option that takes a password, and what looks like a credential.</summary>
internal sealed class CommandSecrets
{
    /// <summary>Options that take a password whatever the command; further ones are told by their names.</summary>
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

    private readonly List<Word> found = [];
    private string command = "";

    private CommandSecrets()
    {
    }

    /// <summary>The secrets, each as the stretch that it is.</summary>
    public static List<Word> In(List<Word> words)
    {
        var secrets = new CommandSecrets();
        secrets.Read(words, isScript: false);
        return secrets.found;
    }

    public static bool IsIn(Word word, List<Word> secrets) => secrets.Exists(secret => ReferenceEquals(secret.Text, word.Text) && secret.Start >= word.Start && secret.End <= word.End);

    private void Read(List<Word> words, bool isScript)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var name = words[i].Raw[(words[i].Raw.LastIndexOf('/') + 1)..];
            if (ShortOptions.ContainsKey(name) || JoinedOptions.Contains(name)) command = name;
            if (!isScript && words[i].Chars.IndexOfAny(' ', '\t', '\n') >= 0) Read(Tokens(words[i]), isScript: true);
            else if (i > 0 && TakesPassword(words[i - 1].Raw)) AddLiteral(words[i]);
            else Within(words[i]);
        }
    }

    private bool TakesPassword(string option) =>
        PasswordOptions.Contains(option) || (ShortOptions.TryGetValue(command, out var name) && name == option)
        || (option.StartsWith("--", StringComparison.Ordinal) && !option.Contains('=', StringComparison.Ordinal) && SecretName.Matches(option[2..]));

    private void Within(Word word)
    {
        var text = word.Raw;
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0 && PasswordOptions.Contains(text[..equals])) AddLiteral(word.From(word.Start + equals + 1));
        else if (equals > 0 && Confidential.Is(text[..equals].TrimStart('-'), text[(equals + 1)..])) found.Add(word.From(word.Start + equals + 1));
        else if (JoinedOptions.Contains(command) && text.Length > 2 && text.StartsWith("-p", StringComparison.Ordinal)) AddLiteral(word.From(word.Start + 2));
        else if (Confidential.Is("", text)) found.Add(word);
    }

    private void AddLiteral(Word word)
    {
        var isLiteral = !word.Chars.StartsWith("-") && !word.Chars.Contains(ComposeScalar.Hole)
            && ValueKinds.Of(word.Raw) is ValueKind.Literal or ValueKind.Number or ValueKind.Version or ValueKind.Path or ValueKind.UrlWithPassword;
        if (isLiteral) found.Add(word);
    }

    /// <summary>The words of a script, as far as blanks and quotes around them tell.</summary>
    public static List<Word> Tokens(Word script)
    {
        var tokens = new List<Word>();
        var start = 0;
        for (var i = 0; i <= script.Length; i++)
        {
            if (i < script.Length && !char.IsWhiteSpace(script.Chars[i]) && script.Chars[i] is not (';' or '|' or '&' or '(' or ')')) continue;
            if (i > start) tokens.Add(Unquoted(Word.Of(script.Text, script.Start + start, i - start)));
            start = i + 1;
        }

        return tokens;
    }

    private static Word Unquoted(Word word) =>
        word.Length > 2 && word.Chars[0] is '\'' or '"' && word.Chars[^1] == word.Chars[0] ? Word.Of(word.Text, word.Start + 1, word.Length - 2) : word;
}
