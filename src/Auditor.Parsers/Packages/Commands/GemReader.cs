namespace Auditor.Parsers.Packages.Commands;

/// <summary>gem and bundle (RubyGems' command reference, bundle-install(1), bundle-config(1)).</summary>
internal static class GemReader
{
    public static PackageTool Gem { get; } = new(
        new OptionSyntax("vinsPpg", "version install-dir bindir source trust-policy http-proxy platform file build-root document config-file"), ReadGem);

    public static PackageTool Bundle { get; } = new(new OptionSyntax("j", "jobs retry without with path gemfile binstubs shebang standalone trust-policy group source version"), ReadBundle);

    private static PackageCommand ReadGem(CommandLine line)
    {
        var version = line.Option("-v", "--version")?.Value;
        var action = line.Subcommand switch
        {
            "install" or "i" => line.Has("-g", "--file") ? PackageAction.Restore : PackageAction.Install,
            "update" => PackageAction.Upgrade,
            "uninstall" => PackageAction.Remove,
            "cleanup" => PackageAction.Clean,
            "build" => PackageAction.Build,
            _ => PackageAction.Other,
        };
        return new PackageCommand("gem", action, line)
        {
            Packages = action == PackageAction.Install ? PackageWords.Read(line.Arguments, word => Package(word, version)) : [],
        };
    }

    /// <summary><c>name:1.2</c>, or the version of <c>-v</c>, which is for all names.</summary>
    private static NamedPackage? Package(CommandWord word, CommandWord? version)
    {
        if (word.Value.EndsWith(".gem", StringComparison.Ordinal) || PackageWords.IsPath(word.Value)) return NamedPackage.Local(word);
        var colon = word.Value.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0) return NamedPackage.Split(word, colon, 1);
        return version is { } given ? new NamedPackage(word, word.Value, given.Value, !given.Value.TrimStart().StartsWith('>')) : new NamedPackage(word, word.Value);
    }

    private static PackageCommand ReadBundle(CommandLine line)
    {
        var action = line.Subcommand switch
        {
            "" or "install" => line.Has("--version", "-v") ? PackageAction.Other : PackageAction.Restore,
            "add" => PackageAction.Install,
            "update" => PackageAction.Upgrade,
            "clean" => PackageAction.Prune,
            "config" => PackageAction.Configure,
            "exec" => PackageAction.Run,
            _ => PackageAction.Other,
        };
        var without = line.Value("--without") + " " + line.Environment("BUNDLE_WITHOUT")?.Value;
        return new PackageCommand("bundler", action, line).With("script", action == PackageAction.Run ? line.Argument(0) : "")
            .With("locked", line.Has("--frozen", "--deployment") || line.SaysYes("BUNDLE_FROZEN") || line.SaysYes("BUNDLE_DEPLOYMENT"))
            .With("production", without.Contains("development", StringComparison.Ordinal));
    }
}
