using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Parsers.Packages.Commands;

/// <summary>Tells the options of a command from its operands.</summary>
internal sealed class CommandLineReader(OptionSyntax syntax, ImmutableArray<CommandWord> words)
{
    private readonly ImmutableArray<CommandOption>.Builder options = ImmutableArray.CreateBuilder<CommandOption>();
    private readonly ImmutableArray<CommandWord>.Builder operands = ImmutableArray.CreateBuilder<CommandWord>();
    private bool mayHaveMoreOptions;

    /// <param name="first">Index of the word that names the tool.</param>
    public CommandLine Read(string tool, int first)
    {
        var hasEnded = false;
        for (var i = first + 1; i < words.Length; i++)
        {
            var word = words[i].Value;
            if (!hasEnded && word == "--") hasEnded = true;
            else if (!hasEnded && word.Length > 1 && word[0] == '-') i = Option(i);
            else if (words[i].IsNamedAfterOptions || (words[i].IsUnknown && operands.Count == 0)) mayHaveMoreOptions = true;
            else operands.Add(words[i]);
        }

        return new CommandLine(tool, words[first], options.ToImmutable(), operands.ToImmutable()) { MayHaveMoreOptions = mayHaveMoreOptions };
    }

    /// <summary>Gives the index of the option's last word.</summary>
    private int Option(int at)
    {
        var word = words[at];
        return word.Value.StartsWith("--", StringComparison.Ordinal) || !syntax.HasBundles ? LongOption(word, at) : Bundle(word, at);
    }

    private int LongOption(CommandWord word, int at)
    {
        var equals = word.Value.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? word.Value : word.Value[..equals];
        if (equals >= 0) return Add(name, at, word with { Value = word.Value[(equals + 1)..] }, at);
        return syntax.TakesNextWord(name.AsSpan().TrimStart('-')) && at + 1 < words.Length ? Add(name, at, words[at + 1], at + 1) : Add(name, at, null, at);
    }

    private int Bundle(CommandWord word, int at)
    {
        for (var i = 1; i < word.Value.Length; i++)
        {
            var name = $"-{word.Value[i]}";
            var rest = word.Value[(i + 1)..];
            if (rest.StartsWith('=')) return Add(name, at, word with { Value = rest[1..] }, at);
            if (!syntax.TakesValue(word.Value[i])) Add(name, at, null, at);
            else if (rest.Length > 0) return Add(name, at, word with { Value = rest }, at);
            else return at + 1 < words.Length ? Add(name, at, words[at + 1], at + 1) : Add(name, at, null, at);
        }

        return at;
    }

    private int Add(string name, int at, CommandWord? value, int last)
    {
        var before = words[at - 1].Span;
        var end = words[last].Span;
        var isBundle = name.Length == 2 && words[at].Value.Length > 2 && words[at].Value[1] != '-' && syntax.HasBundles;
        var whole = before.Source == end.Source && before.End <= end.End && !isBundle ? new SourceSpan(end.Source, before.End, end.End - before.End) : words[at].Span;
        options.Add(new CommandOption(name, words[at], value, operands.Count, whole));
        return last;
    }
}
