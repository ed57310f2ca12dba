using System.Text.RegularExpressions;

namespace Auditor.Documents.Secrets;

/// <summary>
/// Tells what kind of value a text is. Knows no format: variables are <c>$x</c> and <c>${x}</c>, <c>$(x)</c>, <c>{{ x }}</c>.
/// The patterns are compiled ahead of time. None can go back far: each is anchored and no repetition is followed by what it repeats,
/// or stands before an end that is tried once per character.
/// </summary>
public static partial class ValueKinds
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;
    private const int LongestRead = 4096;

    public static ValueKind Of(string? value)
    {
        if (value is null) return ValueKind.None;
        var text = value.Length > LongestRead ? value[..LongestRead] : value;
        text = text.Trim();
        if (text.Length == 0) return ValueKind.Empty;
        var mayRefer = text.AsSpan().IndexOfAny('$', '%', '{') >= 0;
        if (mayRefer && Reference().IsMatch(text)) return ValueKind.Reference;
        if (IsBoolean(text)) return ValueKind.Boolean;
        if (StartsLikeNumber(text[0]) && OfNumber(text) is { } number) return number;
        if (IsPlaceholder(text)) return ValueKind.Placeholder;
        if (text.Contains("://", StringComparison.Ordinal) && Scheme().IsMatch(text)) return OfUrl(text);
        if (TokenShape.Matches(text)) return ValueKind.Literal;
        if (mayRefer && AnyReference().IsMatch(text)) return ValueKind.Reference;
        return IsPath(text) ? ValueKind.Path : ValueKind.Literal;
    }

    /// <summary>The kind as rules see it: url-with-password.</summary>
    public static string Name(ValueKind kind) => kind switch
    {
        ValueKind.None => "none",
        ValueKind.Empty => "empty",
        ValueKind.Reference => "reference",
        ValueKind.Literal => "literal",
        ValueKind.Path => "path",
        ValueKind.Url => "url",
        ValueKind.UrlWithPassword => "url-with-password",
        ValueKind.Number => "number",
        ValueKind.Boolean => "boolean",
        ValueKind.Version => "version",
        ValueKind.Placeholder => "placeholder",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static bool IsBoolean(string text) =>
        text.Length <= 8 && text.ToLowerInvariant() is "true" or "false" or "yes" or "no" or "on" or "off" or "enabled" or "disabled" or "enable" or "disable";

    private static bool StartsLikeNumber(char first) => char.IsAsciiDigit(first) || first is '+' or '-' or 'v' or '^' or '~' or '=' or '<' or '>';

    private static ValueKind? OfNumber(string text)
    {
        if (Number().IsMatch(text)) return ValueKind.Number;
        return Version().IsMatch(text) ? ValueKind.Version : null;
    }

    private static bool IsPlaceholder(string text) =>
        (text[0] is '<' or '[' or '{' && Bracketed().IsMatch(text))
        || (text[0] is 'x' or 'X' or '*' or '.' or '-' or '_' or '?' or '0' && Filler().IsMatch(text))
        || text.StartsWith("dummy", StringComparison.OrdinalIgnoreCase) || text.StartsWith("placeholder", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("unused", StringComparison.OrdinalIgnoreCase)
        || Instruction().IsMatch(text);

    private static ValueKind OfUrl(string text)
    {
        if (PasswordOf(text) is not { } password) return AnyReference().IsMatch(text) && !text.Contains('/', StringComparison.Ordinal) ? ValueKind.Reference : ValueKind.Url;
        return AnyReference().IsMatch(password) || IsPlaceholder(password) ? ValueKind.Url : ValueKind.UrlWithPassword;
    }

    /// <summary>What stands after <c>user:</c> in the authority; null when nothing does.</summary>
    private static string? PasswordOf(string url)
    {
        var authority = url.AsSpan(url.IndexOf("://", StringComparison.Ordinal) + 3);
        if (authority.IndexOfAny('/', '?', '#') is >= 0 and var end) authority = authority[..end];
        var at = authority.LastIndexOf('@');
        if (at < 0 || authority[..authority.IndexOf('@')].IndexOf(':') is not (>= 0 and var colon) || colon + 1 >= at) return null;
        return authority[(colon + 1)..at].ToString();
    }

    /// <summary>A base64 text has slashes too; a path is made of short plain names.</summary>
    private static bool IsPath(string text)
    {
        if (text.AsSpan().IndexOfAny('/', '\\', '.') < 0 || !Path().IsMatch(text)) return false;
        if (text[0] is '/' or '~' or '.') return text.IndexOfAny(['+', '=']) < 0 || !LooksEncoded(text);
        return !LooksEncoded(text);
    }

    private static bool LooksEncoded(string text)
    {
        foreach (var part in text.Split('/', '\\'))
        {
            if (part.Length >= 20 && part.Any(char.IsAsciiDigit) && part.Any(char.IsAsciiLetterUpper) && part.Any(char.IsAsciiLetterLower)) return true;
        }

        return text.EndsWith('=');
    }

    [GeneratedRegex(@"^(\$[A-Za-z_][A-Za-z0-9_]*|\$\{[A-Za-z_][A-Za-z0-9_]*([?:][^}]*)?\}|\$\([^)]*\)|\$\{\{[^}]*\}\}|\{\{[^}]*\}\}|%[A-Za-z_][A-Za-z0-9_]*%)$", Options)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\$[A-Za-z_{(]|\{\{", Options)]
    private static partial Regex AnyReference();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*://", Options)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$", Options)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[v^~=<>]*[0-9]+(\.[0-9x*]+){1,3}([-+.][0-9A-Za-z.+-]{1,20})?$", Options)]
    private static partial Regex Version();

    [GeneratedRegex(@"^(~?/[^\s]*|\.\.?/[^\s]*|[A-Za-z]:[\\/][^\s]*|[\w.-]+(/[\w.-]+)+/?|[\w.-]+\.(pem|key|crt|cer|json|ya?ml|txt|env|conf|ini|p12|pfx|jks|toml|cfg))$", Options)]
    private static partial Regex Path();

    [GeneratedRegex(@"^(<[^<>]+>|\[[^\[\]]+\]|\{[A-Za-z_ -]+\})$", Options)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^([x]{3,}|[*]{3,}|[.]{3,}|[-_]{3,}|[?]{2,}|0{6,}|x{2,}(-x{2,})+)$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Filler();

    [GeneratedRegex(@"^(your|my|the|insert|enter|put|add|replace|set|fill|provide|use)[-_ ].*(here|me|key|token|secret|password|value|id)$|^(replace|fill|change|set)[-_ ]?(me|this)?[-_ ](in|with|before|at)\b.*$|^(todo|tbd|fixme|placeholder|redacted|removed|none|null|nil|undefined|n/a|unset|unused|not-?used|dummy|example)$",
        Options | RegexOptions.IgnoreCase)]
    private static partial Regex Instruction();
}
