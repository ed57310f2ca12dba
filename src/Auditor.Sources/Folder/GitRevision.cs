using System.Text.RegularExpressions;

namespace Auditor.Sources.Folder;

/// <summary>What is checked out in the repository around a target, read from its files (gitrepository-layout(5)); git itself is not run.</summary>
/// <param name="Commit">The full hash in lower-case hexadecimal.</param>
/// <param name="Branch">Null when no branch is checked out.</param>
/// <param name="RepositoryUri">Where <c>origin</c> is fetched from, as an https address without user and password; null when it is somewhere else.</param>
public sealed partial record GitRevision(string Commit, string? Branch, string? RepositoryUri)
{
    private const long MaximumBytes = 8 * 1024 * 1024;

    /// <summary>Null when the folder is in no repository, or in one that says nothing readable.</summary>
    public static GitRevision? Of(string folder)
    {
        if (GitRepository.Around(folder) is not { } repository) return null;
        var git = Path.Join(repository.Top, ".git");
        if (Text(git, "HEAD")?.Trim() is not { } head) return null;
        if (CommitHash().IsMatch(head)) return new GitRevision(head, null, Origin(git));
        if (BranchReference().Match(head) is not { Success: true } match) return null;
        var reference = match.Groups["ref"].Value;
        var commit = Text(git, reference)?.Trim() ?? Packed(git, reference);
        return commit is not null && CommitHash().IsMatch(commit) ? new GitRevision(commit, match.Groups["branch"].Value, Origin(git)) : null;
    }

    private static string? Packed(string git, string reference) => Text(git, "packed-refs")?.Split('\n')
        .FirstOrDefault(line => line.EndsWith(" " + reference, StringComparison.Ordinal))?.Split(' ')[0];

    /// <summary>The url of the section <c>[remote "origin"]</c> (git-config(1)).</summary>
    private static string? Origin(string git)
    {
        var lines = Text(git, "config")?.Split('\n').Select(line => line.Trim()) ?? [];
        var url = lines.SkipWhile(line => line != "[remote \"origin\"]").Skip(1).TakeWhile(line => !line.StartsWith('['))
            .FirstOrDefault(line => line.StartsWith("url", StringComparison.Ordinal))?.Split('=', 2)[^1].Trim();
        var match = RemoteAddress().Match(url ?? "");
        return match.Success ? $"https://{match.Groups["host"].Value}/{match.Groups["path"].Value}" : null;
    }

    private static string? Text(string git, string path) =>
        ContainedFile.Read(new FileRequest(git, path, path, MaximumBytes), out var bytes) is null ? System.Text.Encoding.UTF8.GetString(bytes) : null;

    [GeneratedRegex("^[0-9a-f]{40}([0-9a-f]{24})?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex CommitHash();

    /// <summary><c>https://user@host/path.git</c>, <c>ssh://git@host:22/path.git</c> and <c>git@host:path.git</c>.</summary>
    [GeneratedRegex(@"^((https?|ssh|git)://([^/@\s]*@)?(?<host>[A-Za-z0-9.-]+)(:[0-9]+)?/|[A-Za-z0-9._-]+@(?<host>[A-Za-z0-9.-]+):)(?<path>[A-Za-z0-9._/~+-]+?)(\.git)?/?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex RemoteAddress();

    [GeneratedRegex(@"^ref: (?<ref>refs/heads/(?<branch>[A-Za-z0-9._/+@-]+))$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex BranchReference();
}
