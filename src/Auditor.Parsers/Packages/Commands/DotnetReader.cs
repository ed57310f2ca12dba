namespace Auditor.Parsers.Packages.Commands;

/// <summary>dotnet (.NET CLI reference).</summary>
internal static class DotnetReader
{
    public static PackageTool Tool { get; } = new(
        new OptionSyntax("corfvas", "configuration output runtime framework verbosity arch os source version tool-path add-source configfile project launch-profile version-suffix packages lock-file-path", HasBundles: false), Read);

    private static PackageCommand Read(CommandLine line)
    {
        var action = Action(line);
        var version = line.Option("--version", "-v")?.Value;
        return new PackageCommand("dotnet", action, line)
        {
            Packages = action == PackageAction.Install && line.Arguments.Length > 1 ? PackageWords.Read(line.Arguments[^1..], word => new NamedPackage(word, word.Value, version?.Value, version is not null)) : [],
        }.With("locked", line.Has("--locked-mode")).With("global", line.Has("-g", "--global", "--tool-path"));
    }

    private static string Action(CommandLine line) => line.Subcommand switch
    {
        "restore" => PackageAction.Restore,
        "build" or "publish" or "pack" or "msbuild" => PackageAction.Build,
        "run" or "watch" => PackageAction.Run,
        "tool" when line.Argument(0) == "install" => PackageAction.Install,
        "tool" when line.Argument(0) == "restore" => PackageAction.Restore,
        "add" when line.Arguments.Any(word => word.Value == "package") => PackageAction.Install,
        "nuget" when line.Argument(0) == "locals" => PackageAction.Clean,
        _ => PackageAction.Other,
    };
}
