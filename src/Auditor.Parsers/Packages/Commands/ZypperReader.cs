namespace Auditor.Parsers.Packages.Commands;

/// <summary>zypper (zypper(8)).</summary>
internal static class ZypperReader
{
    public static PackageTool Tool { get; } = new(
        new OptionSyntax("cRCprt", "config root installroot cache-dir raw-cache-dir solv-cache-dir pkg-cache-dir reposd-dir plus-repo plus-content userdata releasever from repo type download"), Read);

    private static PackageCommand Read(CommandLine line)
    {
        var action = Action(line.Subcommand);
        var command = new PackageCommand("zypper", action, line)
        {
            Packages = action == PackageAction.Install && line.Value("-t", "--type") is "" or "package" ? PackageWords.Read(line.Arguments, Package) : [],
            Fills = action is PackageAction.Install or PackageAction.Update or PackageAction.Upgrade ? CacheFolder.Zypper : null,
            Cleans = action == PackageAction.Clean ? CacheFolder.Zypper : null,
        };
        return command.With("assume-yes", line.Has("-y", "--no-confirm", "--non-interactive", "-D", "--dry-run") || line.Option("-n") is { Operands: 0 })
            .With("recommends", line.Has("--no-recommends") ? "no" : line.Has("--recommends") ? "yes" : "")
            .With("unsigned", line.Option("--no-gpg-checks", "--allow-unsigned-rpm"));
    }

    private static string Action(string subcommand) => subcommand switch
    {
        "install" or "in" or "source-install" or "si" or "install-new-recommends" or "inr" => PackageAction.Install,
        "refresh" or "ref" => PackageAction.Update,
        "update" or "up" or "patch" or "dist-upgrade" or "dup" => PackageAction.Upgrade,
        "remove" or "rm" => PackageAction.Remove,
        "clean" or "cc" => PackageAction.Clean,
        _ => PackageAction.Other,
    };

    /// <summary><c>name=1.2</c>; a range (<c>name&gt;=1</c>) is no pin.</summary>
    private static NamedPackage? Package(CommandWord word)
    {
        if (word.Value[..Math.Min(1, word.Value.Length)] is "-" or "!" or "+") return null;
        if (word.Value.EndsWith(".rpm", StringComparison.Ordinal) || PackageWords.IsPath(word.Value) || PackageWords.IsAddress(word.Value)) return NamedPackage.Local(word);
        var sign = word.Value.AsSpan().IndexOfAny("=<>");
        if (sign <= 0) return RpmName.Read(word);
        return word.Value[sign] == '=' ? NamedPackage.Split(word, sign, 1) : new NamedPackage(word, word.Value[..sign]);
    }
}
