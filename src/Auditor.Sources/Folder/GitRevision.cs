namespace Auditor.Sources.Folder;

/// <summary>What is checked out in the repository around a target, read from its files (gitrepository-layout(5)); git itself is not run.</summary>
/// <param name="Commit">The full hash in lower-case hexadecimal.</param>
/// <param name="Branch">Null when no branch is checked out.</param>
/// <param name="RepositoryUri">Where <c>origin</c> is fetched from, as an https address without user and password; null when it is somewhere else.</param>
public sealed record GitRevision(string Commit, string? Branch, string? RepositoryUri)
{
    private const string Reference = "ref: ";
    private const string Branches = Reference + "refs/heads/";
    private const long MaximumBytes = 8 * 1024 * 1024;

    /// <summary>Null when the folder is in no repository, or in one that says nothing readable.</summary>
    public static GitRevision? Of(string folder)
    {
        if (GitRepository.Around(folder) is not { } repository) return null;
        var git = Path.Join(repository.Top, ".git");
        if (Text(git, "HEAD")?.Trim() is not { } head) return null;
        if (IsHash(head)) return new GitRevision(head, null, Origin(git));
        if (!head.StartsWith(Branches, StringComparison.Ordinal) || !IsPlain(head[Branches.Length..])) return null;
        var reference = head[Reference.Length..];
        var commit = Text(git, reference)?.Trim() ?? Packed(git, reference);
        return commit is not null && IsHash(commit) ? new GitRevision(commit, head[Branches.Length..], Origin(git)) : null;
    }

    private static string? Packed(string git, string reference) => Text(git, "packed-refs")?.Split('\n')
        .FirstOrDefault(line => line.EndsWith(" " + reference, StringComparison.Ordinal))?.Split(' ')[0];

    /// <summary>The url of the section <c>[remote "origin"]</c> (git-config(1)).</summary>
    private static string? Origin(string git)
    {
        var lines = Text(git, "config")?.Split('\n').Select(line => line.Trim()) ?? [];
        var url = lines.SkipWhile(line => line != "[remote \"origin\"]").Skip(1).TakeWhile(line => !line.StartsWith('['))
            .FirstOrDefault(line => line.StartsWith("url", StringComparison.Ordinal))?.Split('=', 2)[^1].Trim();
        return url is null ? null : Address(url);
    }

    /// <summary><c>https://user@host/path.git</c>, <c>ssh://git@host:22/path.git</c> and <c>git@host:path.git</c> (git-clone(1), GIT URLS).</summary>
    private static string? Address(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0 && url[..scheme] is not ("https" or "http" or "ssh" or "git")) return null;
        var rest = scheme >= 0 ? url[(scheme + 3)..] : url;
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var hostEnd = scheme >= 0 ? slash : rest.IndexOf(':', StringComparison.Ordinal);
        if (hostEnd <= 0 || (scheme < 0 && slash >= 0 && slash < hostEnd)) return null;
        var host = rest[(rest.LastIndexOf('@', hostEnd - 1) + 1)..hostEnd].Split(':')[0];
        var path = rest[(hostEnd + 1)..].TrimEnd('/');
        if (path.EndsWith(".git", StringComparison.Ordinal)) path = path[..^4];
        return IsPlain(host) && IsPlain(path) ? $"https://{host}/{path}" : null;
    }

    private static string? Text(string git, string path) =>
        ContainedFile.Read(new FileRequest(git, path, path, MaximumBytes), out var bytes) is null ? System.Text.Encoding.UTF8.GetString(bytes) : null;

    /// <summary>SHA-1 or SHA-256.</summary>
    private static bool IsHash(string text) => text.Length is 40 or 64 && text.All(char.IsAsciiHexDigitLower);

    private static bool IsPlain(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || "._/~+@-".Contains(c, StringComparison.Ordinal));
}
