using System.Text;
using Auditor.Parsers.Dockerfile.Variables;

namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>
/// Finds the here-documents that a line asks for, as the builder does: a word of its own, <c>[fd]&lt;&lt;[-]WORD</c>, blanks allowed before WORD.
/// A line with an open quote or a substitution that the builder does not know has none.
/// </summary>
internal static class HeredocWords
{
    public static List<Heredoc> In(string line)
    {
        var heredocs = new List<Heredoc>();
        if (!line.Contains("<<", StringComparison.Ordinal)) return heredocs;
        if (Split(line) is not { } words) return heredocs;
        foreach (var word in words)
        {
            if (Parse(word) is { } heredoc) heredocs.Add(heredoc);
        }

        return heredocs;
    }

    /// <summary>The here-document that a word asks for, or null.</summary>
    public static Heredoc? Parse(string word)
    {
        var position = 0;
        while (position < word.Length && char.IsAsciiDigit(word[position])) position++;
        if (!word.AsSpan(position).StartsWith("<<")) return null;
        position += 2;
        var stripsTabs = position < word.Length && word[position] == '-';
        var rest = word.AsSpan(position + (stripsTabs ? 1 : 0)).TrimStart();
        if (rest.IsEmpty || rest.Contains('<')) return null;
        var name = Unquote(rest, out var isQuoted);
        return name is null ? null : new Heredoc(name, !isQuoted, stripsTabs);
    }

    private static string? Unquote(ReadOnlySpan<char> rest, out bool isQuoted)
    {
        var name = new StringBuilder();
        var quote = '\0';
        isQuoted = false;
        for (var i = 0; i < rest.Length; i++)
        {
            var c = rest[i];
            if (c == '\\' && quote != '\'' && i + 1 < rest.Length) name.Append(rest[++i]);
            else if (quote != '\0' && c == quote) quote = '\0';
            else if (quote == '\0' && c is '\'' or '"')
            {
                quote = c;
                isQuoted = true;
            }
            else if (quote == '\0' && char.IsWhiteSpace(c)) return null;
            else name.Append(c);
        }

        return quote != '\0' || name.Length == 0 ? null : name.ToString();
    }

    private static List<string>? Split(string line)
    {
        var words = new List<string>();
        var position = 0;
        while (position < line.Length)
        {
            if (char.IsWhiteSpace(line[position]))
            {
                position++;
                continue;
            }

            var end = EndOfWord(line, position);
            if (end < 0) return null;
            words.Add(line[position..end]);
            position = end;
        }

        return words;
    }

    /// <summary>The end of the word, or -1 when a quote or a substitution in it is broken.</summary>
    private static int EndOfWord(string line, int position)
    {
        while (position < line.Length && !char.IsWhiteSpace(line[position]))
        {
            position = line[position] switch
            {
                '\\' => Math.Min(position + 2, line.Length),
                '\'' => line.IndexOf('\'', position + 1) is var close and >= 0 ? close + 1 : -1,
                '"' => EndOfDoubleQuotes(line, position + 1),
                '$' => Substitution.End(line, position, '\\'),
                '<' when line.AsSpan(position).StartsWith("<<") => AfterBlanks(line, position + 2),
                _ => position + 1,
            };
            if (position < 0) return -1;
        }

        return position;
    }

    private static int AfterBlanks(string line, int position)
    {
        while (position < line.Length && line[position] is ' ' or '\t' or '\r') position++;
        return position;
    }

    private static int EndOfDoubleQuotes(string line, int position)
    {
        while (position >= 0 && position < line.Length)
        {
            if (line[position] == '"') return position + 1;
            position = line[position] switch
            {
                '\\' => position + 2,
                '$' => Substitution.End(line, position, '\\'),
                _ => position + 1,
            };
        }

        return -1;
    }
}
