namespace Auditor.Parsers.Compose.Reading.Variables;

/// <summary>The variables that an example of a <c>.env</c> offers in comments: <c># LDAP_SERVER=ldap.example.com</c>.</summary>
internal static class CommentedNames
{
    public static IEnumerable<string> In(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var start = line.TrimStart();
            if (start.StartsWith('#') && NameIn(start.TrimStart('#', ' ', '\t')) is { } name) yield return name;
        }
    }

    /// <summary>In capitals: a sentence has no equals sign behind its first word.</summary>
    private static string? NameIn(string written)
    {
        var equals = written.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0) return null;
        var name = written[..equals].TrimEnd();
        return char.IsAsciiLetterUpper(name[0]) && name.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_') ? name : null;
    }
}
