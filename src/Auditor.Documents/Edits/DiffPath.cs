using System.Text;

namespace Auditor.Documents.Edits;

/// <summary>How git writes a path in a diff (git-diff, "-z" and core.quotePath): quoted as in C where a character needs it.</summary>
internal static class DiffPath
{
    public static string Written(string path)
    {
        if (!path.Any(NeedsQuotes)) return path.Contains(' ', StringComparison.Ordinal) ? path + "\t" : path;
        var quoted = new StringBuilder("\"");
        foreach (var c in path)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (!NeedsQuotes(c)) quoted.Append(c);
            else quoted.Append('\\').Append(Convert.ToString(c, 8).PadLeft(3, '0'));
        }

        return quoted.Append('"').ToString();
    }

    private static bool NeedsQuotes(char c) => c is '"' or '\\' or < ' ' or '\u007F';
}
