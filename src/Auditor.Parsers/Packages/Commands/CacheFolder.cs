using System.Collections.Immutable;

namespace Auditor.Parsers.Packages.Commands;

/// <summary>A place where a package manager leaves what it fetched.</summary>
/// <param name="Kind">lists (the index of packages) or cache.</param>
/// <param name="Paths">Absolute folders, or parts of a home folder that start with <c>~</c>.</param>
internal sealed record CacheFolder(string Kind, params ImmutableArray<string> Paths)
{
    /// <summary>Debian's and Ubuntu's official images delete the archives themselves (docker-clean), not the lists.</summary>
    public static readonly CacheFolder AptLists = new("lists", "/var/lib/apt/lists");
    public static readonly CacheFolder Apk = new("cache", "/var/cache/apk", "/etc/apk/cache") { IsKeptOutByOption = true };
    public static readonly CacheFolder Dnf = new("cache", "/var/cache/yum", "/var/cache/dnf", "/var/cache/libdnf5", "/var/cache/tdnf");
    public static readonly CacheFolder Zypper = new("cache", "/var/cache/zypp");
    public static readonly CacheFolder Pip = new("cache", "~/.cache/pip") { IsKeptOutByOption = true };
    public static readonly CacheFolder Uv = new("cache", "~/.cache/uv") { IsKeptOutByOption = true };
    public static readonly CacheFolder Poetry = new("cache", "~/.cache/pypoetry") { IsKeptOutByOption = true };
    public static readonly CacheFolder Npm = new("cache", "~/.npm/_cacache");
    public static readonly CacheFolder Yarn = new("cache", "~/.cache/yarn", "/usr/local/share/.cache/yarn", "~/.yarn/berry/cache");
    public static readonly CacheFolder Composer = new("cache", "~/.composer/cache", "~/.cache/composer") { IsKeptOutByOption = true };

    /// <summary>An option of each command keeps it empty; otherwise one cleaning at the end is for all.</summary>
    public bool IsKeptOutByOption { get; private init; }

    /// <summary>Whether what is done to a path (it is deleted, or another file system stands there) is done to all of the folder.</summary>
    public bool IsIn(string path)
    {
        var trimmed = path.Replace("/./", "/", StringComparison.Ordinal).TrimEnd('/');
        while (trimmed.EndsWith("/*", StringComparison.Ordinal) || trimmed.EndsWith("/**", StringComparison.Ordinal)) trimmed = trimmed[..trimmed.LastIndexOf('/')];
        if (trimmed.Contains('{', StringComparison.Ordinal)) return IsInBraces(trimmed);
        foreach (var folder in Paths)
        {
            if (folder[0] == '~' ? IsHome(folder, trimmed) : IsAtOrAbove(folder, trimmed)) return true;
        }

        return false;
    }

    private static bool IsAtOrAbove(string folder, string path) => path.Length > 1 && (folder == path || folder.StartsWith(path + "/", StringComparison.Ordinal));

    /// <summary>
    /// The home folder is not known: a path fits when it ends with the part below the home, or with a folder above it.
    /// Part of the folder's entries (<c>~/.npm/_logs</c>) is not enough.
    /// </summary>
    private static bool IsHome(string folder, string path)
    {
        var below = folder[1..];
        for (var end = below.Length; end > 0; end = below.LastIndexOf('/', end - 1))
        {
            if (path.EndsWith(below[..end], StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary><c>/var/lib/{apt,dpkg}</c>: a folder of one of the names stands between the text before and behind.</summary>
    private bool IsInBraces(string path)
    {
        var open = path.IndexOf('{', StringComparison.Ordinal);
        var close = path.IndexOf('}', open);
        if (close < 0) return false;
        foreach (var name in path[(open + 1)..close].Split(','))
        {
            var rest = path[(close + 1)..];
            if (!name.Contains('{', StringComparison.Ordinal) && !rest.Contains('{', StringComparison.Ordinal) && IsIn(path[..open] + name + rest)) return true;
        }

        return false;
    }
}
