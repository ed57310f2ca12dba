using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Parsers.Nginx.Including;

/// <summary>
/// Finds the files that includes name: relative to the folder of the main configuration, whatever file the include stands in. The folder of the main
/// configuration stands for <c>/etc/nginx</c> and the like; of a piece in <c>conf.d</c> or <c>sites-enabled</c> it is the folder above.
/// </summary>
/// <param name="isEmbedded">The configuration is no file: what is not among the files may well stand beside it.</param>
internal sealed class IncludePaths(string primary, FileIndex files, bool isEmbedded = false)
{
    private const int MostFiles = 2_000;

    private static readonly string[] ConfigurationFolders =
        ["/etc/nginx/", "/usr/local/nginx/conf/", "/usr/local/etc/nginx/", "/opt/homebrew/etc/nginx/", "/usr/local/openresty/nginx/conf/", "/etc/openresty/", "/opt/bitnami/nginx/conf/", "/etc/angie/"];

    private static readonly string[] PieceFolders = ["conf.d", "http.d", "sites-enabled", "sites-available", "snippets", "includes", "templates", "server_blocks", "vhosts", "stream.d", "streams-enabled", "modules-enabled"];

    private static readonly string[] StockFiles =
    [
        "mime.types", "fastcgi_params", "fastcgi.conf", "uwsgi_params", "scgi_params", "proxy_params", "koi-utf", "koi-win", "win-utf", "snippets/fastcgi-php.conf", "snippets/snakeoil.conf", "modules-enabled/*.conf",
    ];

    private readonly string folder = FolderOf(primary);

    /// <summary>The folder of the main configuration; empty for the root of what is audited.</summary>
    public string Base { get; } = WithoutPieceFolders(FolderOf(primary));

    public IncludedNames Find(string written)
    {
        var isGlob = GlobPath.IsGlob(written);
        if (written.Contains('$', StringComparison.Ordinal) || written.Length == 0) return new IncludedNames([], isGlob, IsUnread: true);
        foreach (var path in Candidates(written))
        {
            if (isGlob && Matches(path) is { IsEmpty: false } found) return new IncludedNames(found, true);
            if (!isGlob && files.Contains(path)) return new IncludedNames([path], false);
        }

        return Missing(written, isGlob);
    }

    private IncludedNames Missing(string written, bool isGlob)
    {
        var inside = Inside(written);
        if (Array.Exists(StockFiles, stock => inside == stock) || written.StartsWith("/usr/share/nginx/modules/", StringComparison.Ordinal)) return new IncludedNames([], isGlob, IsStock: true);
        var holder = inside is null ? "" : FolderOf(inside);
        var isHere = !isEmbedded && inside is not null && (holder.Length == 0 ? written[0] != '/' : (Joined(Base, holder) is { } place && files.HasFolder(place)));
        if (isGlob) return new IncludedNames([], true, IsUnread: !isHere && !IsPieceFolder(holder));
        return new IncludedNames([], false, IsUnread: true, IsMissing: isHere);
    }

    private IEnumerable<string> Candidates(string written)
    {
        if (Inside(written) is { } inside)
        {
            if (Joined(Base, inside) is { } path) yield return path;
            if (folder != Base && Joined(folder, inside) is { } beside) yield return beside;
            foreach (var higher in Above(inside)) yield return higher;
            if (written[0] == '/' && !GlobPath.IsGlob(written) && Joined(Base, written[(written.LastIndexOf('/') + 1)..]) is { } copied) yield return copied;
        }
        else if (RootFolder() is { } root && Joined(root, written[1..]) is { } path)
        {
            yield return path;
        }
    }

    /// <summary>For a piece that stands deeper than those folders: from each folder above, when what it includes is in a folder of its own.</summary>
    private IEnumerable<string> Above(string inside)
    {
        if (IsMainName || !inside.Contains('/', StringComparison.Ordinal)) yield break;
        for (var above = Base; above.Length > 0;)
        {
            above = FolderOf(above);
            if (Joined(above, inside) is { } path) yield return path;
        }
    }

    private bool IsMainName => primary.EndsWith("/nginx.conf", StringComparison.Ordinal) || primary == "nginx.conf";

    /// <summary>The path below the folder of the main configuration; null for one elsewhere.</summary>
    private static string? Inside(string written)
    {
        if (written[0] != '/') return written;
        var known = Array.Find(ConfigurationFolders, known => written.StartsWith(known, StringComparison.Ordinal));
        return known is null ? null : written[known.Length..];
    }

    /// <summary>The folder in which a whole file system is kept, when the configuration stands in its place in one: <c>rootfs</c> of <c>rootfs/etc/nginx/nginx.conf</c>.</summary>
    private string? RootFolder()
    {
        foreach (var known in ConfigurationFolders)
        {
            var place = known[1..^1];
            if (Base == place) return "";
            if (Base.EndsWith(known[..^1], StringComparison.Ordinal)) return Base[..^(known.Length - 1)];
        }

        return null;
    }

    private ImmutableArray<string> Matches(string pattern)
    {
        var wildcard = pattern.AsSpan().IndexOfAny('*', '?', '[');
        var slash = pattern.LastIndexOf('/', wildcard);
        return [.. files.Under(slash < 0 ? "" : pattern[..slash]).Where(path => GlobPath.IsMatch(path, pattern) && path != primary).Take(MostFiles)];
    }

    private static string WithoutPieceFolders(string path)
    {
        while (IsPieceFolder(path)) path = FolderOf(path);
        return path;
    }

    private static bool IsPieceFolder(string path) => Array.IndexOf(PieceFolders, path[(path.LastIndexOf('/') + 1)..]) >= 0;

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    /// <summary>Null when it leads out of what is audited.</summary>
    private static string? Joined(string folder, string path)
    {
        var parts = new List<string>();
        foreach (var part in $"{folder}/{path}".Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else return null;
        }

        return string.Join('/', parts);
    }
}
