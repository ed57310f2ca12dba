namespace Auditor.Parsers.Packages.Commands;

/// <summary>yum, dnf, microdnf and tdnf (dnf's command reference, yum(8), microdnf(8), tdnf's wiki).</summary>
internal static class DnfReader
{
    public static PackageTool Tool { get; } = new(
        new OptionSyntax("cdexR", "setopt config enablerepo disablerepo repo repoid repofrompath releasever releasever-major releasever-minor installroot exclude excludepkgs color disableplugin enableplugin downloaddir destdir forcearch advisory advisories bz cve sec-severity debuglevel errorlevel rpmverbosity randomwait comment disableexcludes arch"), Read);

    private static PackageCommand Read(CommandLine line)
    {
        var action = Action(line);
        var command = new PackageCommand("dnf", action, line)
        {
            Packages = action == PackageAction.Install ? PackageWords.Read(line.Arguments, Package) : [],
            Fills = action is PackageAction.Install or PackageAction.Update or PackageAction.Upgrade ? CacheFolder.Dnf : null,
            Cleans = action == PackageAction.Clean && line.Argument(0) == "all" ? CacheFolder.Dnf : null,
        };
        return command.With("assume-yes", AssumesYes(line))
            .With("unsigned", line.Option("--nogpgcheck", "--no-gpgchecks") ?? Setting(line, "gpgcheck", false))
            .With("insecure", Setting(line, "sslverify", false));
    }

    private static string Action(CommandLine line) => line.Subcommand switch
    {
        "install" or "localinstall" or "groupinstall" or "reinstall" or "builddep" or "downgrade" or "swap" or "in" => PackageAction.Install,
        "group" or "module" when line.Argument(0) == "install" => PackageAction.Install,
        "update" or "upgrade" or "upgrade-minimal" or "update-minimal" or "distro-sync" or "dist-sync" or "distupgrade" or "up" or "update-to" => PackageAction.Upgrade,
        "makecache" or "check-update" => PackageAction.Update,
        "remove" or "erase" or "autoremove" or "groupremove" or "rm" => PackageAction.Remove,
        "clean" => PackageAction.Clean,
        _ => PackageAction.Other,
    };

    /// <summary>microdnf never asks.</summary>
    private static bool AssumesYes(CommandLine line) => line.Tool == "microdnf" || line.Has("-y", "--assumeyes") || Setting(line, ToolSettings.DnfAssumeYes, true) is not null || line.SaysYes(ToolSettings.DnfAssumeYes);

    /// <summary><c>--setopt=name=value</c> or <c>--setopt=repository.name=value</c>.</summary>
    private static CommandOption? Setting(CommandLine line, string name, bool isYes)
    {
        foreach (var option in line.Options)
        {
            if (option.Name != "--setopt" || option.Value is not { } setting || setting.Value.LastIndexOf('=') < 1) continue;
            var equals = setting.Value.LastIndexOf('=');
            var key = setting.Value[..equals];
            var value = setting.Value[(equals + 1)..];
            if ((key == name || key.EndsWith("." + name, StringComparison.Ordinal)) && (isYes ? Truth.IsYes(value) : Truth.IsNo(value))) return option;
        }

        return null;
    }

    /// <summary>Groups (<c>@name</c>) have no versions; a module's stream (<c>@nodejs:22</c>) is one.</summary>
    private static NamedPackage? Package(CommandWord word)
    {
        if (word.Value is "install" && word.Unresolved is null) return null;
        if (word.Value.StartsWith('@')) return null;
        if (word.Value.EndsWith(".rpm", StringComparison.Ordinal) || PackageWords.IsPath(word.Value) || PackageWords.IsAddress(word.Value)) return NamedPackage.Local(word);
        return RpmName.Read(word);
    }
}
