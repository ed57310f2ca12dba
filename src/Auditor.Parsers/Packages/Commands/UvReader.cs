namespace Auditor.Parsers.Packages.Commands;

/// <summary>uv (uv's command reference): <c>uv pip</c>, projects, tools.</summary>
internal static class UvReader
{
    public static PackageTool Tool { get; } = new(
        new OptionSyntax("rcetifdwCpP", PipReader.LongValues + " requirements constraints index default-index directory project config-file only-group no-group extra package link-mode no-install-package refresh-package upgrade-package allow-insecure-host exclude-newer resolution with prerelease"), Read);

    private static PackageCommand Read(CommandLine line)
    {
        if (line.Subcommand == "pip") return PipReader.Read(line.WithoutFirstOperand(), "uv", CacheFolder.Uv);
        var action = Action(line);
        var isWithoutCache = line.Has("--no-cache", "--no-cache-dir", "-n") || line.SaysYes("UV_NO_CACHE");
        var command = new PackageCommand("uv", action, line)
        {
            Packages = action == PackageAction.Install ? PackageWords.Read(line.Subcommand == "tool" ? line.Arguments[1..] : line.Arguments, PipReader.Package) : [],
            Fills = action is PackageAction.Install or PackageAction.Restore && !isWithoutCache ? CacheFolder.Uv : null,
            Cleans = action == PackageAction.Clean ? CacheFolder.Uv : null,
            CachePath = line.Option("--cache-dir")?.Value?.Value ?? line.Environment("UV_CACHE_DIR")?.Value ?? "",
        };
        return command.With("no-cache", isWithoutCache).With("insecure", line.Option("--allow-insecure-host"))
            .With("locked", line.Has("--frozen", "--locked") || line.SaysYes("UV_FROZEN") || line.SaysYes("UV_LOCKED"))
            .With("production", line.Has("--no-dev", "--only-group", "--no-default-groups") || line.OptionWith("dev", "--no-group") is not null || line.SaysYes("UV_NO_DEV"));
    }

    private static string Action(CommandLine line) => line.Subcommand switch
    {
        "sync" => PackageAction.Restore,
        "add" => PackageAction.Install,
        "tool" when line.Argument(0) == "install" => PackageAction.Install,
        "tool" when line.Argument(0) == "run" => PackageAction.Execute,
        "build" => PackageAction.Build,
        "cache" when line.Argument(0) is "clean" or "prune" => PackageAction.Clean,
        "clean" => PackageAction.Clean,
        _ => PackageAction.Other,
    };
}
