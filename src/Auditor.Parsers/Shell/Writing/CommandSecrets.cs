using Auditor.Documents.Secrets;

namespace Auditor.Parsers.Shell.Writing;

/// <summary>Which words of a command are secrets because of where they stand: the values of its options, settings and operands.</summary>
internal static class CommandSecrets
{
    public static GivenSecret? At(CommandPart part, string? command, int i)
    {
        if (command is null) return null;
        var secret = OfPrevious(part, command, i) ?? Joined(part, command, i) ?? Operand(part, command, i);
        return secret is { } given && IsSecret(part.Words[i].Value, given.Offset) ? secret : null;
    }

    private static bool IsSecret(string word, int offset) => word.Length - offset > 1 && Confidential.IsUsable(word[offset..]);

    /// <summary>The word is the value of the option before it.</summary>
    private static GivenSecret? OfPrevious(CommandPart part, string command, int i)
    {
        if (i <= part.First + 1 || part.Words[i - 1].Value is not { Length: > 1 } option || option[0] != '-' || part.Words[i].Value.StartsWith('-')) return null;
        if (Options(part, command, i) is { } options)
        {
            if (options.Logins?.Contains(option) == true) return Login(part.Words[i].Value, option);
            if (option.Length == 2 && options.Values.Contains(option[1], StringComparison.Ordinal)) return new GivenSecret(0, option);
        }

        if (option.Contains('=', StringComparison.Ordinal)) return null;
        return IsHeaderOption(command, option) ? Header(part.Words[i].Value) : NamedOption(command, option);
    }

    private static SecretOptions? Options(CommandPart part, string command, int i) =>
        SecretOptions.Of(command) is { } options && (options.Within is null || HasWord(part, i, options.Within)) ? options : null;

    private static bool HasWord(CommandPart part, int limit, string word)
    {
        for (var i = part.First + 1; i < limit; i++)
        {
            if (part.Words[i].Value == word) return true;
        }

        return false;
    }

    private static GivenSecret? Login(string value, string option) =>
        value.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? new GivenSecret(colon + 1, option) : null;

    private static bool IsHeaderOption(string command, string option) => command switch
    {
        "curl" => option is "-H" or "--header",
        "wget" => option == "--header",
        _ => false,
    };

    /// <summary><c>X-Api-Key:value</c>; with a blank behind the colon the scanner finds it.</summary>
    private static GivenSecret? Header(string value) =>
        value.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon + 1 < value.Length && value[colon + 1] != ' ' && SecretName.Matches(value[..colon])
            ? new GivenSecret(colon + 1, value[..colon])
            : null;

    private static GivenSecret? NamedOption(string command, string option)
    {
        var name = option.AsSpan().TrimStart('-');
        if (option.Length - name.Length > 2 || name.Length < 3 || (option[1] != '-' && name.Length < 4)) return null;
        if (IsSwitch(name) || IsNameOfSecret(command, name)) return null;
        return SecretName.Matches(name.ToString()) ? new GivenSecret(0, option) : null;
    }

    /// <summary>Options about a password that take none (<c>adduser --disabled-password</c>).</summary>
    private static bool IsSwitch(ReadOnlySpan<char> name)
    {
        var end = name.IndexOf('-');
        return end > 0 && name[..end] is "no" or "not" or "disable" or "disabled" or "without" or "use" or "generate" or "allow" or "require" or "empty" or "random"
            or "lock" or "ask" or "prompt" or "force" or "skip" or "change" or "enable" or "show" or "print" or "update" or "with" or "keep" or "reset" or "save" or "is" or "set";
    }

    /// <summary><c>docker build --secret id=x</c> and its like name a secret, they do not hold one.</summary>
    private static bool IsNameOfSecret(string command, ReadOnlySpan<char> option) =>
        option is "secret" or "secrets" && command is "docker" or "podman" or "buildah" or "nerdctl" or "kubectl" or "gcloud" or "docker-compose";

    /// <summary>The value stands in the option's own word.</summary>
    private static GivenSecret? Joined(CommandPart part, string command, int i)
    {
        var word = part.Words[i].Value;
        if (command == "openssl" && word.StartsWith("pass:", StringComparison.Ordinal)) return new GivenSecret("pass:".Length, "pass:");
        if (word.Length < 4 || word[0] != '-' || Options(part, command, i) is not { } options) return null;
        if (LoginOf(options, word) is { } login) return login;
        return options.Joined.Contains(word[1], StringComparison.Ordinal) || options.Values.Contains(word[1], StringComparison.Ordinal)
            ? new GivenSecret(2, word[..2])
            : null;
    }

    private static GivenSecret? LoginOf(SecretOptions options, string word)
    {
        foreach (var option in options.Logins ?? [])
        {
            if (!word.StartsWith(option, StringComparison.Ordinal) || (option.StartsWith("--", StringComparison.Ordinal) && word[option.Length..] is not ['=', ..])) continue;
            if (word.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon) return new GivenSecret(colon + 1, option);
        }

        return null;
    }

    /// <summary>The word is an operand: a setting's value, a user's password.</summary>
    private static GivenSecret? Operand(CommandPart part, string command, int i) => command switch
    {
        "npm" or "yarn" or "pnpm" or "pip" or "pip3" or "poetry" or "composer" or "bundle" or "gem" or "git" or "aws" => Setting(part, i),
        "rabbitmqctl" => i - 2 > part.First && part.Words[i - 2].Value is "add_user" or "change_password" ? new GivenSecret(0, part.Words[i - 2].Value) : null,
        "mc" or "mcli" => Follows(part, i, 4, "alias", "set") ?? Follows(part, i, 4, "host", "add") ?? Follows(part, i, 3, "user", "add"),
        "htpasswd" => i == part.Limit - 1 && HasBatchOption(part) ? new GivenSecret(0, "-b") : null,
        _ => null,
    };

    /// <summary><c>config set NAME VALUE</c>, <c>config NAME VALUE</c>.</summary>
    private static GivenSecret? Setting(CommandPart part, int i)
    {
        var before = i - 1;
        if (before <= part.First + 1 || !(HasWord(part, before, "set") || HasWord(part, before, "config"))) return null;
        var name = part.Words[before].Value;
        if (name.StartsWith("github-oauth.", StringComparison.Ordinal)) return new GivenSecret(0, name);
        if (part.Words[before - 1].Value.StartsWith("http-basic.", StringComparison.Ordinal)) return new GivenSecret(0, part.Words[before - 1].Value);
        return name[0..Math.Min(1, name.Length)] != "-" && (SecretName.Matches(name) || name.EndsWith(":_auth", StringComparison.Ordinal)) ? new GivenSecret(0, name) : null;
    }

    /// <summary><c>mc alias set NAME URL KEY SECRET</c>, before 2021 <c>mc config host add</c>; <c>mc admin user add NAME KEY SECRET</c> (MinIO client reference).</summary>
    private static GivenSecret? Follows(CommandPart part, int i, int distance, string group, string verb)
    {
        var before = i - distance;
        return before - 1 > part.First && part.Words[before].Value == verb && part.Words[before - 1].Value == group ? new GivenSecret(0, verb) : null;
    }

    private static bool HasBatchOption(CommandPart part)
    {
        for (var i = part.First + 1; i < part.Limit; i++)
        {
            if (part.Words[i].Value is ['-', not '-', ..] option && option.Contains('b', StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
