namespace Auditor.Parsers.Packages.Commands;

/// <summary>composer (its command-line reference).</summary>
internal static class ComposerReader
{
    public static PackageTool Tool { get; } = new(new OptionSyntax("d", "working-dir ignore-platform-req prefer-install apcu-autoloader-prefix"), Read);

    private static PackageCommand Read(CommandLine line)
    {
        if (line.Subcommand == "global") return Read(line.WithoutFirstOperand()).With("global", true);
        var action = Action(line);
        var isWithoutCache = line.Has("--no-cache") || line.Environment("COMPOSER_CACHE_DIR") is { Value: "/dev/null" } || line.SaysYes("COMPOSER_NO_CACHE");
        return new PackageCommand("composer", action, line)
        {
            Packages = action == PackageAction.Install ? PackageWords.Read(line.Arguments, Package) : [],
            Fills = action is PackageAction.Install or PackageAction.Restore or PackageAction.Upgrade && !isWithoutCache ? CacheFolder.Composer : null,
            Cleans = action == PackageAction.Clean ? CacheFolder.Composer : null,
            CachePath = line.Environment("COMPOSER_CACHE_DIR")?.Value ?? "",
        }.With("no-cache", isWithoutCache).With("locked", action == PackageAction.Restore)
            .With("production", line.Has("--no-dev") || line.SaysYes("COMPOSER_NO_DEV"))
            .With("script", action == PackageAction.Run ? line.Argument(0) : "").With("folder", line.Value("-d", "--working-dir"));
    }

    private static string Action(CommandLine line) => line.Subcommand switch
    {
        "install" or "i" => PackageAction.Restore,
        "update" or "u" or "upgrade" => PackageAction.Upgrade,
        "require" or "r" or "create-project" => PackageAction.Install,
        "remove" => PackageAction.Remove,
        "run-script" or "run" => PackageAction.Run,
        "exec" => PackageAction.Execute,
        "clear-cache" or "clearcache" or "cc" => PackageAction.Clean,
        "config" => PackageAction.Configure,
        _ => PackageAction.Other,
    };

    /// <summary><c>vendor/name:^1.2</c> or <c>vendor/name=1.2</c>.</summary>
    private static NamedPackage? Package(CommandWord word)
    {
        var sign = word.Value.AsSpan().IndexOfAny(':', '=');
        return sign > 0 ? NamedPackage.Split(word, sign, 1) : new NamedPackage(word, word.Value);
    }
}
