using System.Buffers;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>A variable in a text.</summary>
/// <param name="Name">Without dollar sign and braces, as written.</param>
/// <param name="Start">Offset of the dollar sign.</param>
internal readonly record struct VariableUse(string Name, int Start, int Length)
{
    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    /// <summary>In a template: capitals, as the environment's names have.</summary>
    public bool IsOfEnvironment => Name.Length > 1 && char.IsAsciiLetterUpper(Name[0]) && !Name.AsSpan().ContainsAnyInRange('a', 'z');

    /// <summary>Whether <c>${NAME}</c> in capitals stands in a text.</summary>
    public static bool HasEnvironment(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf("${", StringComparison.Ordinal); at >= 0; at = text.IndexOf("${", StringComparison.Ordinal))
        {
            text = text[(at + 2)..];
            var to = text.IndexOf('}');
            if (to > 1 && char.IsAsciiLetterUpper(text[0]) && !text[..to].ContainsAnyExcept(Capitals)) return true;
        }

        return false;
    }

    /// <summary>The variables of a text as nginx compiles it (<c>ngx_http_script_compile</c>): <c>$name</c>, <c>${name}</c>, <c>$1</c>.</summary>
    public static List<VariableUse> In(string text)
    {
        var uses = new List<VariableUse>();
        for (var at = text.IndexOf('$', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('$', at + 1))
        {
            if (text[at + 1] is >= '1' and <= '9')
            {
                uses.Add(new VariableUse(text.Substring(at + 1, 1), at, 2));
                continue;
            }

            var isBraced = text[at + 1] == '{';
            var from = at + (isBraced ? 2 : 1);
            var to = from;
            while (to < text.Length && (char.IsAsciiLetterOrDigit(text[to]) || text[to] == '_')) to++;
            if (isBraced && (to == text.Length || text[to] != '}')) continue;
            if (to > from) uses.Add(new VariableUse(text[from..to], at, to - at + (isBraced ? 1 : 0)));
        }

        return uses;
    }
}
