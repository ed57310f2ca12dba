namespace Auditor.Parsers.Packages.Commands;

/// <summary>What the environment and the options of npm, yarn, pnpm and bun say about an install.</summary>
internal static class NodeEnvironment
{
    /// <summary>A setting of npm's, which takes <c>npm_config_*</c> in any case.</summary>
    public static CommandWord? Setting(CommandLine line, string name) =>
        line.Environment("npm_config_" + name) ?? line.Environment("NPM_CONFIG_" + name.ToUpperInvariant());

    public static bool SaysNo(CommandLine line, string setting) => Setting(line, setting) is { } word && Truth.IsNo(word.Value);

    public static bool IsGlobal(CommandLine line) => line.Has("-g", "--global") || line.Value("--location") == "global";

    /// <summary>Writes <c>@production</c>: development dependencies are left out, by options first and else by the environment.</summary>
    public static PackageCommand WithProduction(this PackageCommand command, bool heedsNodeEnv = true)
    {
        var line = command.Line;
        if (LeavesOut(line)) return command.With("production", true);
        if (AsksForAll(line)) return command;
        if (Setting(line, "omit")?.Value.Contains("dev", StringComparison.Ordinal) == true || Setting(line, "production") is { } flag && Truth.IsYes(flag.Value)) return command.With("production", true);
        if (!heedsNodeEnv || line.Environment("NODE_ENV") is not { } mode) return command;
        if (mode.Unresolved is { } reason) return command.With("production", "true", reason);
        return command.With("production", mode.Value == "production");
    }

    private static bool LeavesOut(CommandLine line) =>
        line.OptionWith("dev", "--omit") is not null || line.Value("--only") is "prod" or "production"
        || IsOn(line.Option("--prod", "--production")) || (line.Tool == "pnpm" && line.Has("-P"));

    private static bool AsksForAll(CommandLine line) =>
        line.OptionWith("dev", "--include") is not null || line.Has("--no-production", "--dev", "--also") || line.Option("--prod", "--production") is not null;

    private static bool IsOn(CommandOption? option) => option is not null && !Truth.IsNo(option.Value?.Value ?? "");

    /// <summary>A package of the npm registry: <c>name@1.2.3</c>, <c>@scope/name@1.2.3</c>; a tag (<c>@latest</c>) moves.</summary>
    public static NamedPackage? Package(CommandWord word)
    {
        var value = word.Value;
        if (PackageWords.IsPath(value) || PackageWords.IsAddress(value) || IsElsewhere(value)) return NamedPackage.Local(word);
        var at = value.LastIndexOf('@');
        if (at <= 0) return new NamedPackage(word, value);
        var version = value[(at + 1)..];
        return new NamedPackage(word, value[..at], version, version.Length > 0 && (char.IsAsciiDigit(version[0]) || version[0] is '$' or '=' or 'v' or '^' or '~'));
    }

    /// <summary>Archives, folders and repositories: <c>x.tgz</c>, <c>file:…</c>, <c>owner/repository</c>.</summary>
    private static bool IsElsewhere(string value) =>
        value.EndsWith(".tgz", StringComparison.Ordinal) || value.EndsWith(".tar.gz", StringComparison.Ordinal) || value.StartsWith("file:", StringComparison.Ordinal)
        || value.StartsWith("git+", StringComparison.Ordinal) || value.StartsWith("github:", StringComparison.Ordinal) || (value.Contains('/', StringComparison.Ordinal) && value[0] != '@');
}
