using System.Collections.Immutable;

namespace Auditor.Parsers.Packages.Commands;

/// <summary>apt-get, apt and aptitude (apt-get(8), apt.conf(5), aptitude's reference).</summary>
internal static class AptReader
{
    public static PackageTool Tool { get; } = new(
        new OptionSyntax("octaP", "option config-file target-release default-release host-architecture build-profiles with-source planner solver"), Read);

    private static PackageCommand Read(CommandLine line)
    {
        var action = line.Has("-s", "--simulate", "--dry-run", "--just-print", "--no-act", "--recon", "--print-uris") ? PackageAction.Other : Action(line.Subcommand);
        var command = new PackageCommand("apt", action, line)
        {
            Packages = action == PackageAction.Install ? Packages(line) : [],
            Fills = action == PackageAction.Update ? CacheFolder.AptLists : null,

            // apt-get(8): distclean removes the lists, too; clean and autoclean do not.
            Cleans = line.Subcommand is "distclean" or "dist-clean" ? CacheFolder.AptLists : null,
        };
        return command.With("assume-yes", AssumesYes(line)).With("recommends", Recommends(line) ?? "")
            .With("unsigned", line.Option("--allow-unauthenticated", "--allow-untrusted", "--allow-insecure-repositories") ?? Setting(line, "APT::Get::AllowUnauthenticated", true))
            .With("force-yes", line.Option("--force-yes") ?? Setting(line, "APT::Get::Force-Yes", true));
    }

    private static string Action(string subcommand) => subcommand switch
    {
        "update" => PackageAction.Update,
        "install" or "build-dep" or "reinstall" or "satisfy" => PackageAction.Install,
        "upgrade" or "full-upgrade" or "dist-upgrade" or "safe-upgrade" or "dselect-upgrade" => PackageAction.Upgrade,
        "remove" or "purge" or "autoremove" or "autopurge" => PackageAction.Remove,
        "clean" or "autoclean" or "distclean" or "dist-clean" => PackageAction.Clean,
        _ => PackageAction.Other,
    };

    /// <summary><c>-qq</c> implies <c>-y</c>.</summary>
    private static bool AssumesYes(CommandLine line) =>
        line.Has("-y", "--yes", "--assume-yes") || line.Options.Count(option => option.Name is "-q" or "--quiet") > 1 || line.Value("-q", "--quiet") == "2"
        || Setting(line, ToolSettings.AptAssumeYes, true) is not null || line.SaysYes(ToolSettings.AptAssumeYes);

    private static string? Recommends(CommandLine line)
    {
        if (line.Has("--no-install-recommends", "--without-recommends") || (line.Tool == "aptitude" && line.Has("-R")) || Setting(line, ToolSettings.AptRecommends, false) is not null) return "no";
        if (line.Has("--install-recommends", "--with-recommends") || Setting(line, ToolSettings.AptRecommends, true) is not null) return "yes";
        return line.Environment(ToolSettings.AptRecommends) is { } setting ? Truth.IsNo(setting.Value) ? "no" : "yes" : null;
    }

    /// <summary>The option <c>-o Name=value</c> when its value says yes or no.</summary>
    private static CommandOption? Setting(CommandLine line, string name, bool isYes)
    {
        foreach (var option in line.Options)
        {
            if (option.Name is not ("-o" or "--option") || option.Value is not { } setting || setting.Value.IndexOf('=', StringComparison.Ordinal) < 1) continue;
            var equals = setting.Value.IndexOf('=', StringComparison.Ordinal);
            var value = setting.Value[(equals + 1)..].Trim('"', '\'');
            if (setting.Value[..equals].Equals(name, StringComparison.OrdinalIgnoreCase) && (isYes ? Truth.IsYes(value) : Truth.IsNo(value))) return option;
        }

        return null;
    }

    private static ImmutableArray<NamedPackage> Packages(CommandLine line) => PackageWords.Read(line.Arguments, Package);

    /// <summary><c>name=version</c>; <c>name/suite</c> names a release whose versions move; <c>name-</c> removes.</summary>
    private static NamedPackage? Package(CommandWord word)
    {
        if (word.Value.EndsWith('-')) return null;
        if (word.Value.EndsWith(".deb", StringComparison.Ordinal) || PackageWords.IsPath(word.Value) || PackageWords.IsAddress(word.Value)) return NamedPackage.Local(word);
        var equals = word.Value.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0) return NamedPackage.Split(word, equals, 1);
        var suite = word.Value.IndexOf('/', StringComparison.Ordinal);
        return suite > 0 ? new NamedPackage(word, word.Value[..suite]) : new NamedPackage(word, word.Value.TrimEnd('+'));
    }
}
