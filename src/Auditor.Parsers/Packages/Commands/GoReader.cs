using System.Buffers;

namespace Auditor.Parsers.Packages.Commands;

/// <summary>go (go help install, get, run; Go Modules Reference, "Version queries").</summary>
internal static class GoReader
{
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    public static PackageTool Tool { get; } = new(
        new OptionSyntax("", "C o p tags ldflags gcflags asmflags gccgoflags mod modfile overlay pkgdir toolexec exec installsuffix buildmode compiler covermode coverpkg pgo", HasBundles: false), Read);

    private static PackageCommand Read(CommandLine line)
    {
        var action = Action(line);
        return new PackageCommand("go", action, line)
        {
            Packages = action switch
            {
                PackageAction.Install => PackageWords.Read(line.Arguments, word => Package(line, word)),
                PackageAction.Execute => PackageWords.Read(line.Arguments[..1], word => Package(line, word)),
                _ => [],
            },
        }.With("locked", action is PackageAction.Restore or PackageAction.Build);
    }

    private static string Action(CommandLine line) => line.Subcommand switch
    {
        "install" or "get" => IsRemote(line) ? PackageAction.Install : line.Subcommand == "get" ? PackageAction.Restore : PackageAction.Build,
        "run" => IsRemote(line) ? PackageAction.Execute : PackageAction.Run,
        "mod" when line.Argument(0) == "download" => PackageAction.Restore,
        "build" => PackageAction.Build,
        "clean" => PackageAction.Clean,
        _ => PackageAction.Other,
    };

    /// <summary>The first element of a path that is fetched has a dot; the standard library's and the module's own folders have none.</summary>
    private static bool IsRemote(CommandLine line) => line.HasMoreOperands || line.Arguments.Any(word => word.IsUnknown || IsRemote(word.Value));

    private static bool IsRemote(string path) =>
        path.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 && path[0] is not ('.' or '/') && path[..slash].Contains('.', StringComparison.Ordinal) && !path.Contains("/...", StringComparison.Ordinal);

    /// <summary><c>path@v1.2.3</c> or a commit. Without a version <c>go install</c> takes the one in go.mod, and <c>go get</c> the newest.</summary>
    private static NamedPackage? Package(CommandLine line, CommandWord word)
    {
        var at = word.Value.IndexOf('@', StringComparison.Ordinal);
        if (at > 0) return new NamedPackage(word, word.Value[..at], word.Value[(at + 1)..], IsFixed(word.Value[(at + 1)..]));
        return IsRemote(word.Value) && line.Subcommand == "get" ? new NamedPackage(word, word.Value) : NamedPackage.Local(word);
    }

    private static bool IsFixed(string version) =>
        version.Length > 0 && (version[0] == '$' || char.IsAsciiDigit(version[^1]) && version[0] == 'v' || IsCommit(version));

    private static bool IsCommit(string version) => version.Length >= 7 && !version.AsSpan().ContainsAnyExcept(Hexadecimal);
}
