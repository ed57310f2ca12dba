namespace Auditor.Parsers.Packages.Commands;

/// <summary>yarn, classic and berry (their command references).</summary>
internal static class YarnReader
{
    public static PackageTool Tool { get; } = new(
        new OptionSyntax("", "cwd network-timeout network-concurrency modules-folder cache-folder registry mutex mode use-yarnrc global-folder prefix link-folder otp proxy https-proxy preferred-cache-folder"), Read);

    private static PackageCommand Read(CommandLine line)
    {
        if (line.Subcommand == "workspace" && line.Operands.Length > 2) return Read(line with { Operands = line.Operands[2..] });
        if (line.Subcommand == "global") return Read(line.WithoutFirstOperand()).With("global", true);
        var action = Action(line);
        var command = new PackageCommand("yarn", action, line)
        {
            Packages = action == PackageAction.Install ? PackageWords.Read(line.Arguments, NodeEnvironment.Package) : [],
            Fills = action is PackageAction.Install or PackageAction.Restore ? CacheFolder.Yarn : null,
            Cleans = action == PackageAction.Clean ? CacheFolder.Yarn : null,
            CachePath = line.Value("--cache-folder") is { Length: > 0 } given ? given : line.Environment("YARN_CACHE_FOLDER")?.Value ?? "",
        };
        if (action is PackageAction.Restore or PackageAction.Prune) command = command.WithProduction();
        return command.With("locked", IsLocked(line)).With("script", action == PackageAction.Run ? Script(line) : "").With("folder", line.Value("--cwd"))
            .With("insecure", NpmReader.SetsInsecure(line));
    }

    private static bool IsLocked(CommandLine line) =>
        line.Has("--frozen-lockfile", "--immutable", "--immutable-cache", "--pure-lockfile") || line.SaysYes("YARN_ENABLE_IMMUTABLE_INSTALLS")
        || line.SaysYes("CI") || line.SaysYes("npm_config_frozen_lockfile");

    private static string Action(CommandLine line) => line.Subcommand switch
    {
        "" => line.Has("--version", "-v", "--help", "-h") ? PackageAction.Other : PackageAction.Restore,
        "install" => line.HasMoreOperands ? PackageAction.Install : PackageAction.Restore,
        "add" => PackageAction.Install,
        "upgrade" or "up" => PackageAction.Upgrade,
        "remove" => PackageAction.Remove,
        "dlx" or "create" => PackageAction.Execute,
        "cache" when line.Argument(0) is "clean" or "clear" => PackageAction.Clean,
        "workspaces" when line.Argument(0) == "focus" => PackageAction.Prune,
        "config" => PackageAction.Configure,
        "cache" or "workspaces" or "set" or "policies" or "node" or "exec" or "plugin" or "version" or "versions" or "info" or "list" or "audit" or "link" or "unlink" or "pack" or "init"
            or "why" or "dedupe" or "rebuild" or "check" or "bin" or "licenses" or "import" or "autoclean" or "npm" or "global" or "help" or "patch" or "stage" or "unplug" or "constraints" or "search" or "publish" => PackageAction.Other,
        _ => PackageAction.Run,
    };

    private static string Script(CommandLine line) => line.Subcommand == "run" ? line.Argument(0) : line.Subcommand;
}
