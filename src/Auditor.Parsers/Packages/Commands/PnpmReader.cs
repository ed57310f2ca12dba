namespace Auditor.Parsers.Packages.Commands;

/// <summary>pnpm and bun (their command references). Both run a script when the word is no command of theirs.</summary>
internal static class PnpmReader
{
    public static PackageTool Pnpm { get; } = new(
        new OptionSyntax("CF", "dir filter filter-prod reporter store-dir virtual-store-dir network-concurrency workspace-concurrency child-concurrency registry loglevel modules-dir lockfile-dir package-import-method node-linker prefix omit include"), ReadPnpm);

    public static PackageTool Bun { get; } = new(
        new OptionSyntax("c", "cwd config registry cache-dir backend omit filter network-concurrency concurrent-scripts target outdir outfile external format"), ReadBun);

    private static PackageCommand ReadPnpm(CommandLine line)
    {
        var action = PnpmAction(line);
        var command = With(line, "pnpm", action).With("script", action == PackageAction.Run ? Script(line) : "").With("folder", line.Value("-C", "--dir", "--prefix"));
        if (action is PackageAction.Restore or PackageAction.Prune) command = command.WithProduction();
        return command.With("locked", line.Subcommand is "fetch" or "deploy" or "ci" || line.Has("--frozen-lockfile") || (line.SaysYes("CI") && !line.Has("--no-frozen-lockfile")))
            .With("insecure", NpmReader.SetsInsecure(line));
    }

    private static PackageCommand ReadBun(CommandLine line)
    {
        var action = BunAction(line);
        var command = With(line, "bun", action).With("script", action == PackageAction.Run ? Script(line) : "").With("folder", line.Value("--cwd"));
        if (action == PackageAction.Restore) command = command.WithProduction();
        return command.With("locked", line.Subcommand == "ci" || line.Has("--frozen-lockfile", "--production"));
    }

    private static PackageCommand With(CommandLine line, string manager, string action) => new PackageCommand(manager, action, line)
    {
        Packages = action == PackageAction.Install ? PackageWords.Read(line.Arguments, NodeEnvironment.Package) : [],
    }.With("global", NodeEnvironment.IsGlobal(line));

    private static string PnpmAction(CommandLine line) => line.Subcommand switch
    {
        _ when line.Has("--lockfile-only") => PackageAction.Other,
        "install" or "i" => line.Arguments.IsEmpty && !line.HasMoreOperands ? PackageAction.Restore : PackageAction.Install,
        "fetch" or "ci" => PackageAction.Restore,
        "add" => PackageAction.Install,
        "update" or "up" or "upgrade" => PackageAction.Upgrade,
        "remove" or "rm" or "uninstall" or "un" => PackageAction.Remove,
        "prune" or "deploy" => PackageAction.Prune,
        "dlx" or "create" => PackageAction.Execute,
        "config" or "c" or "set" => PackageAction.Configure,
        "" or "exec" or "store" or "env" or "setup" or "rebuild" or "rb" or "import" or "init" or "link" or "list" or "ls" or "audit" or "why" or "pack" or "publish" or "dedupe" or "patch"
            or "self-update" or "licenses" or "approve-builds" or "root" or "bin" or "help" or "cache" or "server" or "outdated" or "node" => PackageAction.Other,
        _ => PackageAction.Run,
    };

    private static string BunAction(CommandLine line) => line.Subcommand switch
    {
        "install" or "i" => line.Arguments.IsEmpty && !line.HasMoreOperands ? PackageAction.Restore : PackageAction.Install,
        "ci" => PackageAction.Restore,
        "add" or "a" => PackageAction.Install,
        "update" => PackageAction.Upgrade,
        "remove" or "rm" => PackageAction.Remove,
        "x" or "create" => PackageAction.Execute,
        "build" => PackageAction.Build,
        "run" => PackageAction.Run,
        "start" or "dev" => PackageAction.Run,
        _ => PackageAction.Other,
    };

    private static string Script(CommandLine line) => line.Subcommand is "run" or "run-script" ? line.Argument(0) : line.Subcommand;
}
