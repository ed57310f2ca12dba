using System.Collections.Immutable;
using System.Text;

namespace Auditor.Sources.Inventories;

/// <summary>The words of a line as a shell tells them apart: blanks between, quotes and backslashes taken off; a <c>#</c> at the start of a
/// word begins a comment.</summary>
internal static class AnsibleWords
{
    /// <summary>None when a quotation mark is not closed.</summary>
    public static ImmutableArray<string> Of(string line)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        StringBuilder? word = null;
        var quote = '\0';
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quote == '\0' && word is null && c == '#') break;
            if (quote == '\0' && char.IsWhiteSpace(c))
            {
                if (word is not null) words.Add(word.ToString());
                word = null;
            }
            else if (quote == '\0' && c is '"' or '\'' && quote == '\0') (quote, word) = (c, word ?? new StringBuilder());
            else if (c == quote && quote != '\0') quote = '\0';
            else (word ??= new StringBuilder()).Append(c == '\\' && quote != '\'' && i + 1 < line.Length ? line[++i] : c);
        }

        if (quote != '\0') return [];
        if (word is not null) words.Add(word.ToString());
        return words.ToImmutable();
    }
}
