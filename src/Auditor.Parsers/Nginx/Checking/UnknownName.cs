using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>What an unknown name probably is.</summary>
internal static class UnknownName
{
    public static (string Code, string Hint) Explain(Directive directive)
    {
        var name = directive.Name;
        if (name.AsSpan().ContainsAny('\u00A0', '\uFEFF', '\u200B')) return ("bom-or-nbsp", "a character that cannot be seen (no-break space or byte order mark) is part of the name");
        if (name.StartsWith("if(", StringComparison.Ordinal)) return ("invalid-condition", "a blank is missing between if and the parenthesis");
        if (name.Length > 0 && char.IsAsciiDigit(name[0]) && name.Contains('}', StringComparison.Ordinal))
            return ("regex-brace-unquoted", "the brace of a regular expression before it ended its word: put the expression in quotes");
        if (name.StartsWith("server{", StringComparison.Ordinal) || name.Contains('{', StringComparison.Ordinal)) return ("unknown-directive", "a brace is part of the name");
        return ("unknown-directive", "");
    }

    /// <summary>A name as modules choose them.</summary>
    public static bool MayBeOfModule(string name)
    {
        if (name.Length < 3 || !name.Contains('_', StringComparison.Ordinal)) return false;
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-')) return false;
        }

        return true;
    }
}
