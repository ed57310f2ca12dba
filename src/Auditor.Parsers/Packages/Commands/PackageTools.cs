using System.Collections.Immutable;

namespace Auditor.Parsers.Packages.Commands;

/// <summary>The programs whose commands are understood.</summary>
internal static class PackageTools
{
    /// <summary>What the command does; null when it is of no package manager.</summary>
    /// <param name="name">Base name of the program.</param>
    /// <param name="words">The words of the command.</param>
    /// <param name="first">Index of the word that names the program.</param>
    public static PackageCommand? Read(string name, ImmutableArray<CommandWord> words, int first, Func<string, CommandWord?> environment, bool hasMoreOperands)
    {
        (name, first) = Behind(name, words, first);
        if (Find(name) is not { } tool) return null;
        var line = new CommandLineReader(tool.Syntax, words).Read(name, first);
        return tool.Read(line with { Environment = environment, HasMoreOperands = hasMoreOperands });
    }

    /// <summary>The manager behind another program: <c>python3 -m pip</c>, <c>corepack pnpm</c>, <c>bundle exec</c> stays.</summary>
    private static (string Name, int First) Behind(string name, ImmutableArray<CommandWord> words, int first)
    {
        if (name == "corepack" && first + 1 < words.Length && words[first + 1].Value is "npm" or "pnpm" or "yarn") return (words[first + 1].Value, first + 1);
        if (!name.StartsWith("python", StringComparison.Ordinal)) return (name, first);
        for (var i = first + 1; i + 1 < words.Length && words[i].Value.StartsWith('-'); i++)
        {
            if (words[i].Value == "-m") return (words[i + 1].Value, i + 1);
        }

        return (name, first);
    }

    private static PackageTool? Find(string name) => name switch
    {
        "apt" or "apt-get" or "aptitude" => AptReader.Tool,
        "apk" => ApkReader.Tool,
        "yum" or "dnf" or "dnf5" or "microdnf" or "tdnf" => DnfReader.Tool,
        "zypper" => ZypperReader.Tool,
        "rpm" => RpmReader.Tool,
        "pip" or "pipx" => PipReader.Tool,
        "uv" => UvReader.Tool,
        "poetry" => PoetryReader.Poetry,
        "pipenv" => PoetryReader.Pipenv,
        "npm" => NpmReader.Npm,
        "npx" or "pnpx" or "bunx" or "uvx" => NpmReader.Npx,
        "yarn" or "yarnpkg" => YarnReader.Tool,
        "pnpm" => PnpmReader.Pnpm,
        "bun" => PnpmReader.Bun,
        "gem" => GemReader.Gem,
        "bundle" or "bundler" => GemReader.Bundle,
        "go" => GoReader.Tool,
        "cargo" => CargoReader.Tool,
        "composer" => ComposerReader.Tool,
        "dotnet" => DotnetReader.Tool,
        _ => IsNumbered(name, "pip") ? PipReader.Tool : IsNumbered(name, "gem") ? GemReader.Gem : null,
    };

    /// <summary>pip3, pip3.12.</summary>
    private static bool IsNumbered(string name, string tool) =>
        name.Length > tool.Length && name.StartsWith(tool, StringComparison.Ordinal) && !name.AsSpan(tool.Length).ContainsAnyExceptInRange('.', '9');
}
