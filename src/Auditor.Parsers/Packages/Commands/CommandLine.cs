using System.Collections.Immutable;

namespace Auditor.Parsers.Packages.Commands;

/// <summary>A command of a tool with subcommands: its options wherever they stand, and its operands.</summary>
/// <param name="Tool">Base name of the program: <c>apt-get</c>.</param>
/// <param name="ToolWord">The word that names it.</param>
/// <param name="Operands">What is no option; the first one is the subcommand.</param>
internal sealed record CommandLine(string Tool, CommandWord ToolWord, ImmutableArray<CommandOption> Options, ImmutableArray<CommandWord> Operands)
{
    /// <summary>A word that only the shell knows may hold options.</summary>
    public bool MayHaveMoreOptions { get; init; }

    /// <summary>More operands come from somewhere else (<c>xargs</c>).</summary>
    public bool HasMoreOperands { get; init; }

    /// <summary>The value that an environment variable, or a name of <see cref="ToolSettings"/>, has for the command; null when it is not set.</summary>
    public Func<string, CommandWord?> Environment { get; init; } = static _ => null;

    public string Subcommand => Operands.IsEmpty ? "" : Operands[0].Value;

    /// <summary>The subcommand's word; the tool's without one.</summary>
    public CommandWord ActionWord => Operands.IsEmpty ? ToolWord : Operands[0];

    /// <summary>The operands behind the subcommand.</summary>
    public ImmutableArray<CommandWord> Arguments => Operands.IsEmpty ? [] : Operands[1..];

    public string Argument(int index) => index + 1 < Operands.Length ? Operands[index + 1].Value : "";

    public bool Has(params string[] names) => Option(names) is not null;

    /// <summary>The last option of one of these names.</summary>
    public CommandOption? Option(params string[] names)
    {
        for (var i = Options.Length - 1; i >= 0; i--)
        {
            if (names.Contains(Options[i].Name)) return Options[i];
        }

        return null;
    }

    public string Value(params string[] names) => Option(names)?.Value?.Value ?? "";

    /// <summary>An option of one of these names whose value is <paramref name="value"/>.</summary>
    public CommandOption? OptionWith(string value, params string[] names)
    {
        foreach (var option in Options)
        {
            if (names.Contains(option.Name) && option.Value?.Value == value) return option;
        }

        return null;
    }

    public bool IsSet(string variable) => Environment(variable) is { Value.Length: > 0 };

    /// <summary>The variable says yes: it is set to something else than a word for no.</summary>
    public bool SaysYes(string variable) => Environment(variable) is { Value.Length: > 0 } word && !Truth.IsNo(word.Value);

    /// <summary>The same command without its first operand: <c>corepack pnpm install</c> is a command of pnpm.</summary>
    public CommandLine WithoutFirstOperand() => this with { Operands = Arguments };
}
