namespace Auditor.Parsers.Nginx.Meaning;

/// <summary><c>name=value</c> parameters of a directive.</summary>
internal static class Parameters
{
    /// <summary>The value of the first parameter of this name; null when there is none.</summary>
    public static string? Named(this Model.Directive directive, string name, int from = 0)
    {
        for (var i = from; i < directive.Arguments.Length; i++)
        {
            if (directive[i] is var argument && argument.Length > name.Length && argument[name.Length] == '=' && argument.StartsWith(name, StringComparison.Ordinal)) return argument[(name.Length + 1)..];
        }

        return null;
    }

    public static bool HasWord(this Model.Directive directive, string word, int from = 1)
    {
        for (var i = from; i < directive.Arguments.Length; i++)
        {
            if (directive[i] == word) return true;
        }

        return false;
    }
}
