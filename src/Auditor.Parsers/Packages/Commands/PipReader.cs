using System.Collections.Immutable;

namespace Auditor.Parsers.Packages.Commands;

/// <summary>pip, also as <c>python -m pip</c> and <c>uv pip</c>, and pipx (pip's and pipx's references, PEP 508).</summary>
internal static class PipReader
{
    public const string LongValues = "requirement constraint editable target index-url extra-index-url find-links trusted-host prefix root platform python-version implementation abi only-binary no-binary progress-bar timeout retries proxy cert client-cert cache-dir src upgrade-strategy global-option install-option config-settings report log exists-action dest wheel-dir python use-feature use-deprecated root-user-action group keyring-provider";

    public static PackageTool Tool { get; } = new(new OptionSyntax("rcetifdwC", LongValues), line => Read(line, "pip", CacheFolder.Pip));

    public static PackageCommand Read(CommandLine line, string manager, CacheFolder cache)
    {
        var lists = Values(line, "-r", "--requirement", "--requirements");
        var action = Action(line, lists.Length > 0);
        var fetches = action is PackageAction.Install or PackageAction.Restore || line.Subcommand is "download" or "wheel";
        ImmutableArray<NamedPackage> packages = action is PackageAction.Install or PackageAction.Restore ? Packages(line) : [];
        var command = new PackageCommand(manager, action, line)
        {
            Packages = packages,
            Lists = lists,
            Fills = fetches && !IsWithoutCache(line) && !(lists.IsEmpty && IsOfWheels(packages)) ? cache : null,
            Cleans = action == PackageAction.Clean ? cache : null,
            CachePath = line.Option("--cache-dir")?.Value?.Value ?? line.Environment("PIP_CACHE_DIR")?.Value ?? line.Environment("UV_CACHE_DIR")?.Value ?? "",
        };
        return command.With("no-cache", IsWithoutCache(line)).With("locked", line.Has("--require-hashes") || line.SaysYes("PIP_REQUIRE_HASHES"))
            .With("insecure", Trusted(line)).With("global", line.Tool == "pipx");
    }

    private static string Action(CommandLine line, bool hasLists) => line.Subcommand switch
    {
        "install" or "inject" when !line.Has("--dry-run") => hasLists ? PackageAction.Restore : PackageAction.Install,
        "sync" => PackageAction.Restore,
        "uninstall" => PackageAction.Remove,
        "run" when line.Tool == "pipx" => PackageAction.Execute,
        "cache" when line.Argument(0) is "purge" => PackageAction.Clean,
        "config" => PackageAction.Configure,
        _ => PackageAction.Other,
    };

    /// <summary>Any value of PIP_NO_CACHE_DIR turns the cache off, words for no too (pip's cmdoptions).</summary>
    private static bool IsWithoutCache(CommandLine line) =>
        line.Has("--no-cache-dir", "--no-cache") || line.IsSet("PIP_NO_CACHE_DIR") || line.SaysYes("UV_NO_CACHE") || (line.Tool == "uv" && line.Has("-n"));

    /// <summary>Built packages that lie in the file system are unpacked where they are.</summary>
    private static bool IsOfWheels(ImmutableArray<NamedPackage> packages)
    {
        foreach (var package in packages)
        {
            if (!package.Word.Value.EndsWith(".whl", StringComparison.Ordinal) || PackageWords.IsAddress(package.Word.Value)) return false;
        }

        return !packages.IsEmpty;
    }

    private static CommandOption? Trusted(CommandLine line) => line.Option("--trusted-host", "--allow-insecure-host");

    private static ImmutableArray<NamedPackage> Packages(CommandLine line)
    {
        var editable = Values(line, "-e", "--editable");
        var named = PackageWords.Read(line.Subcommand == "inject" && line.Arguments.Length > 0 ? line.Arguments[1..] : line.Arguments, Package);
        var hasConstraints = line.Has("-c", "--constraint", "--constraints") || line.IsSet("PIP_CONSTRAINT") || line.IsSet("UV_CONSTRAINT");
        if (hasConstraints) named = [.. named.Select(package => package.IsLocal ? package : package with { IsPinned = true })];
        return [.. named, .. editable.Select(NamedPackage.Local)];
    }

    private static ImmutableArray<CommandWord> Values(CommandLine line, params string[] names)
    {
        var values = ImmutableArray.CreateBuilder<CommandWord>();
        foreach (var option in line.Options)
        {
            if (names.Contains(option.Name) && option.Value is { } value) values.Add(value);
        }

        return values.ToImmutable();
    }

    /// <summary>A requirement (PEP 508): <c>name[extra]==1.2; marker</c>, <c>name @ address</c>, a path, an archive, a repository.</summary>
    public static NamedPackage? Package(CommandWord word)
    {
        var value = word.Value;
        var at = value.IndexOf('@', StringComparison.Ordinal);
        if (PackageWords.IsPath(value) || PackageWords.IsAddress(value) || IsArchive(value) || (at > 0 && PackageWords.IsAddress(value[at..]))) return NamedPackage.Local(word);
        var sign = value.AsSpan().IndexOfAny("=<>!~");
        var name = value[..(sign < 0 ? value.Length : sign)].Split('[', ';')[0].Trim();
        if (sign <= 0) return new NamedPackage(word, name);
        var clause = value[sign..].Split(';')[0];
        var isPinned = clause.StartsWith("==", StringComparison.Ordinal) || clause.StartsWith("~=", StringComparison.Ordinal);
        return isPinned ? new NamedPackage(word, name, clause.TrimStart('=', '~').Trim(), true) : new NamedPackage(word, name);
    }

    private static bool IsArchive(string value) =>
        value.EndsWith(".whl", StringComparison.Ordinal) || value.EndsWith(".tar.gz", StringComparison.Ordinal) || value.EndsWith(".zip", StringComparison.Ordinal)
        || value.Contains('/', StringComparison.Ordinal) || value.Contains('*', StringComparison.Ordinal);
}
