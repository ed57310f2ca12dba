namespace Auditor.Parsers.Packages.Commands;

/// <summary>poetry and pipenv (their command references).</summary>
internal static class PoetryReader
{
    public static PackageTool Poetry { get; } = new(new OptionSyntax("ECPG", "with without only extras directory project group"), ReadPoetry);

    public static PackageTool Pipenv { get; } = new(new OptionSyntax("reip", "python requirements editable index categories pypi-mirror extra-pip-args"), ReadPipenv);

    private static PackageCommand ReadPoetry(CommandLine line)
    {
        var action = line.Subcommand switch
        {
            "install" or "sync" => PackageAction.Restore,
            "add" => PackageAction.Install,
            "update" => PackageAction.Upgrade,
            "remove" => PackageAction.Remove,
            "build" => PackageAction.Build,
            "config" => PackageAction.Configure,
            "cache" when line.Argument(0) == "clear" => PackageAction.Clean,
            _ => PackageAction.Other,
        };
        var isWithoutCache = line.Has("--no-cache");
        return new PackageCommand("poetry", action, line)
        {
            Packages = action == PackageAction.Install ? PackageWords.Read(line.Arguments, PipReader.Package) : [],
            Fills = action is PackageAction.Install or PackageAction.Restore or PackageAction.Upgrade && !isWithoutCache ? CacheFolder.Poetry : null,
            Cleans = action == PackageAction.Clean ? CacheFolder.Poetry : null,
            CachePath = line.Environment("POETRY_CACHE_DIR")?.Value ?? "",
        }.With("no-cache", isWithoutCache).With("locked", action == PackageAction.Restore)
            .With("production", line.Has("--no-dev", "--only") || line.Value("--without").Contains("dev", StringComparison.Ordinal));
    }

    private static PackageCommand ReadPipenv(CommandLine line)
    {
        var action = line.Subcommand switch
        {
            "install" when line.Arguments.IsEmpty => PackageAction.Restore,
            "sync" => PackageAction.Restore,
            "install" => PackageAction.Install,
            "update" or "upgrade" => PackageAction.Upgrade,
            "uninstall" => PackageAction.Remove,
            "run" => PackageAction.Run,
            _ => PackageAction.Other,
        };
        return new PackageCommand("pipenv", action, line)
        {
            Packages = action == PackageAction.Install ? PackageWords.Read(line.Arguments, PipReader.Package) : [],
            Fills = action is PackageAction.Install or PackageAction.Restore && !line.IsSet("PIP_NO_CACHE_DIR") ? CacheFolder.Pip : null,
        }.With("locked", line.Subcommand == "sync" || line.Has("--deploy", "--ignore-pipfile")).With("production", !line.Has("-d", "--dev"));
    }
}
