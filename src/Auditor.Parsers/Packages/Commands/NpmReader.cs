namespace Auditor.Parsers.Packages.Commands;

/// <summary>npm (its commands and their aliases), npx, and corepack in front of another manager.</summary>
internal static class NpmReader
{
    public static PackageTool Npm { get; } = new(
        new OptionSyntax("Cw", "prefix omit include only also registry cache userconfig globalconfig workspace loglevel tag location install-strategy fetch-retries fetch-timeout fetch-retry-mintimeout fetch-retry-maxtimeout maxsockets network-timeout before otp script-shell node-options"), Read);

    public static PackageTool Npx { get; } = new(new OptionSyntax("pc", "package call workspace"), ReadNpx);

    private static PackageCommand Read(CommandLine line)
    {
        var action = Action(line);
        var cache = NodeEnvironment.Setting(line, "cache")?.Value ?? "";
        var command = new PackageCommand("npm", action, line)
        {
            Packages = action == PackageAction.Install ? PackageWords.Read(line.Arguments, NodeEnvironment.Package) : [],
            Fills = action is PackageAction.Install or PackageAction.Restore or PackageAction.Upgrade ? CacheFolder.Npm : null,
            Cleans = action == PackageAction.Clean ? CacheFolder.Npm : null,
            CachePath = line.Value("--cache") is { Length: > 0 } given ? given : cache,
        };
        if (action is PackageAction.Restore or PackageAction.Prune) command = command.WithProduction();
        return command.With("locked", IsCleanInstall(line.Subcommand)).With("global", NodeEnvironment.IsGlobal(line))
            .With("script", action == PackageAction.Run ? Script(line) : "").With("folder", line.Value("--prefix", "-C"))
            .With("insecure", Insecure(line)).With("insecure", SetsInsecure(line));
    }

    private static string Action(CommandLine line) => line.Subcommand switch
    {
        _ when line.Has("--package-lock-only", "--dry-run") => PackageAction.Other,
        "install" or "i" or "in" or "ins" or "inst" or "insta" or "instal" or "isnt" or "isnta" or "isntal" or "isntall" or "add" => NamesPackages(line) ? PackageAction.Install : PackageAction.Restore,
        "install-test" or "it" => PackageAction.Restore,
        "update" or "up" or "upgrade" or "udpate" => PackageAction.Upgrade,
        "uninstall" or "unlink" or "remove" or "rm" or "r" or "un" => PackageAction.Remove,
        "run" or "run-script" or "rum" or "urn" or "start" or "stop" or "restart" or "test" or "t" or "tst" => PackageAction.Run,
        "exec" or "x" => PackageAction.Execute,
        "cache" when line.Argument(0) is "clean" or "clear" or "rm" => PackageAction.Clean,
        "prune" => PackageAction.Prune,
        "config" or "c" or "set" => PackageAction.Configure,
        _ => IsCleanInstall(line.Subcommand) ? PackageAction.Restore : PackageAction.Other,
    };

    private static bool IsCleanInstall(string subcommand) =>
        subcommand is "ci" or "clean-install" or "ic" or "install-clean" or "isntall-clean" or "cit" or "install-ci-test" or "clean-install-test";

    /// <summary><c>npm install .</c> installs the project.</summary>
    private static bool NamesPackages(CommandLine line) => line.HasMoreOperands || NodeEnvironment.IsGlobal(line) || (line.Arguments.Length > 0 && line.Argument(0) is not ("." or "./"));

    private static string Script(CommandLine line) => line.Subcommand switch
    {
        "run" or "run-script" or "rum" or "urn" => line.Argument(0),
        "t" or "tst" => "test",
        var name => name,
    };

    private static CommandOption? Insecure(CommandLine line) =>
        line.Option("--no-strict-ssl") ?? (line.Option("--strict-ssl") is { Value: { } value } option && Truth.IsNo(value.Value) ? option : null);

    /// <summary><c>npm config set strict-ssl false</c>, <c>npm set strict-ssl=false</c>.</summary>
    public static bool SetsInsecure(CommandLine line)
    {
        var words = line.Operands.Select(word => word.Value).SkipWhile(word => word is "config" or "c" or "set").ToList();
        if (words.Count == line.Operands.Length || words.Count == 0) return false;
        var name = words[0].Split('=')[0];
        var value = words[0].Contains('=', StringComparison.Ordinal) ? words[0][(name.Length + 1)..] : words.ElementAtOrDefault(1) ?? "";
        return name is "strict-ssl" or "enableStrictSsl" && Truth.IsNo(value);
    }

    /// <summary>The package whose program is run stands where a subcommand would.</summary>
    private static PackageCommand ReadNpx(CommandLine line)
    {
        var manager = line.Tool switch { "pnpx" => "pnpm", "bunx" => "bun", "uvx" => "uv", _ => "npm" };
        return new PackageCommand(manager, PackageAction.Execute, line)
        {
            Packages = line.Operands.IsEmpty ? [] : PackageWords.Read(line.Operands[..1], manager == "uv" ? PipReader.Package : NodeEnvironment.Package),
        };
    }
}
