namespace Auditor.Parsers.Compose.Writing;

/// <summary>Sexagesimal integers of YAML 1.1 (https://yaml.org/type/int.html): <c>[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+</c>.</summary>
internal static class Base60
{
    public static bool Matches(string text)
    {
        var parts = text.TrimStart('+', '-').Split(':');
        if (parts.Length < 2 || parts[0].Length == 0 || !char.IsBetween(parts[0][0], '1', '9')) return false;
        if (!parts[0].All(c => char.IsAsciiDigit(c) || c == '_')) return false;
        return parts.Skip(1).All(part => part.Length is 1 or 2 && part.All(char.IsAsciiDigit) && (part.Length == 1 || part[0] <= '5'));
    }
}
