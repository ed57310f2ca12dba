using System.Collections.Immutable;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Writing;

/// <summary>
/// Reads the option words of <c>set</c> and of a shell (<c>sh -eo pipefail -c …</c>): clusters of letters, of which
/// <c>o</c> and <c>O</c> take the next word (POSIX XCU <c>set</c>, <c>sh</c>).
/// </summary>
internal sealed record ShellOptions(bool? Pipefail, bool? ErrExit, bool ReadsCommandString, int FirstOperand, ImmutableArray<int> ValueWords)
{
    /// <param name="words">The words of the command, its name at <paramref name="first"/> - 1.</param>
    public static ShellOptions Of(ImmutableArray<ShellWord> words, int first)
    {
        var options = new ShellOptions(null, null, false, words.Length, []);
        for (var i = first; i < words.Length; i++)
        {
            var word = words[i].Value;
            if (word is "--" or "-") return options with { FirstOperand = i + 1 };
            if (word.Length < 2 || word[0] is not ('-' or '+')) return options with { FirstOperand = i };
            if (word is "--rcfile" or "--init-file") options = options.WithValue(++i);
            else if (!word.StartsWith("--", StringComparison.Ordinal)) options = options.WithCluster(words, word, ref i);
        }

        return options;
    }

    private ShellOptions WithValue(int word) => this with { ValueWords = ValueWords.Add(word) };

    private ShellOptions WithCluster(ImmutableArray<ShellWord> words, string cluster, ref int at)
    {
        var isOn = cluster[0] == '-';
        var options = this;
        foreach (var letter in cluster.AsSpan(1))
        {
            if (letter == 'e') options = options with { ErrExit = isOn };
            else if (letter == 'c') options = options with { ReadsCommandString = true };
            else if (letter is 'o' or 'O' && at + 1 < words.Length) options = options.WithName(words[at + 1].Value, isOn).WithValue(++at);
        }

        return options;
    }

    private ShellOptions WithName(string name, bool isOn) => name switch
    {
        "pipefail" => this with { Pipefail = isOn },
        "errexit" => this with { ErrExit = isOn },
        _ => this,
    };
}
