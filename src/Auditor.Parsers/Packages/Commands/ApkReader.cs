namespace Auditor.Parsers.Packages.Commands;

/// <summary>apk (apk(8), apk-add(8), apk-world(5)).</summary>
internal static class ApkReader
{
    public static PackageTool Tool { get; } = new(
        new OptionSyntax("tXp", "virtual repository root arch keys-dir repositories-file cache-dir cache-max-age wait progress-fd timeout"), Read);

    private static PackageCommand Read(CommandLine line)
    {
        var action = Action(line);
        var command = new PackageCommand("apk", action, line)
        {
            Packages = action == PackageAction.Install ? PackageWords.Read(line.Arguments, Package) : [],
            Fills = action is PackageAction.Install or PackageAction.Update or PackageAction.Upgrade && !line.Has("--no-cache", "--no-network") ? CacheFolder.Apk : null,
        };
        return command.With("no-cache", line.Has("--no-cache")).With("unsigned", line.Option("--allow-untrusted"));
    }

    private static string Action(CommandLine line) => line.Subcommand switch
    {
        "add" => PackageAction.Install,
        "update" => PackageAction.Update,
        "upgrade" => PackageAction.Upgrade,
        "del" => PackageAction.Remove,
        "cache" when line.Argument(0) is "clean" or "purge" => PackageAction.Clean,
        _ => PackageAction.Other,
    };

    /// <summary><c>name=1.2</c>, <c>name~1.2</c>, <c>name~=1.2</c> pin; <c>name@repository</c> and <c>name&gt;1</c> do not.</summary>
    private static NamedPackage? Package(CommandWord word)
    {
        if (word.Value.StartsWith('!')) return null;
        if (word.Value.EndsWith(".apk", StringComparison.Ordinal) || PackageWords.IsPath(word.Value)) return NamedPackage.Local(word);
        var sign = word.Value.AsSpan().IndexOfAny("=~<>@");
        if (sign <= 0) return new NamedPackage(word, word.Value);
        var isPinned = word.Value[sign] is '=' or '~';
        var version = word.Value[(sign + 1)..].TrimStart('=', '~');
        return isPinned ? new NamedPackage(word, word.Value[..sign], version, true) : new NamedPackage(word, word.Value[..sign]);
    }
}
