namespace Auditor.Parsers.Packages.Commands;

/// <summary>cargo (The Cargo Book, "Cargo Commands").</summary>
internal static class CargoReader
{
    public static PackageTool Tool { get; } = new(
        new OptionSyntax("pjFZC", "version vers git branch tag rev path root features target target-dir profile package jobs manifest-path registry index color config bin example message-format recipe-path"), Read);

    private static PackageCommand Read(CommandLine line)
    {
        var whole = line.Subcommand.StartsWith('+') ? line.WithoutFirstOperand() : line;
        var version = whole.Option("--version", "--vers")?.Value;
        var action = whole.Subcommand switch
        {
            "install" or "binstall" => PackageAction.Install,
            "add" => PackageAction.Install,
            "fetch" => PackageAction.Restore,
            "build" or "b" or "rustc" or "zigbuild" or "auditable" => PackageAction.Build,
            "run" or "r" => PackageAction.Run,
            "update" => PackageAction.Upgrade,
            "clean" => PackageAction.Clean,
            _ => PackageAction.Other,
        };
        if (action == PackageAction.Install && whole.Has("--path")) action = PackageAction.Build;
        return new PackageCommand("cargo", action, whole)
        {
            Packages = action == PackageAction.Install ? PackageWords.Read(whole.Arguments, word => Package(word, version, whole.Has("--git"))) : [],
        }.With("locked", whole.Has("--locked", "--frozen"));
    }

    private static NamedPackage? Package(CommandWord word, CommandWord? version, bool isGit)
    {
        if (isGit) return NamedPackage.Local(word);
        var at = word.Value.IndexOf('@', StringComparison.Ordinal);
        if (at > 0) return NamedPackage.Split(word, at, 1);
        return version is { } given ? new NamedPackage(word, word.Value, given.Value, true) : new NamedPackage(word, word.Value);
    }
}
