using System.Text.RegularExpressions;

namespace Auditor.Sources.Folder;

/// <summary>What is checked out in the repository around a target, read from its files (gitrepository-layout(5)); git itself is not run.</summary>
/// <param name="Commit">The full hash in lower-case hexadecimal.</param>
/// <param name="Branch">Null when no branch is checked out.</param>
public sealed partial record GitRevision(string Commit, string? Branch)
{
    private const long MaximumBytes = 8 * 1024 * 1024;

    /// <summary>Null when the folder is in no repository, or in one that says nothing readable.</summary>
    public static GitRevision? Of(string folder)
    {
        if (GitRepository.Around(folder) is not { } repository) return null;
        var git = Path.Join(repository.Top, ".git");
        if (Text(git, "HEAD")?.Trim() is not { } head) return null;
        if (CommitHash().IsMatch(head)) return new GitRevision(head, null);
        if (BranchReference().Match(head) is not { Success: true } match) return null;
        var reference = match.Groups["ref"].Value;
        var commit = Text(git, reference)?.Trim() ?? Packed(git, reference);
        return commit is not null && CommitHash().IsMatch(commit) ? new GitRevision(commit, match.Groups["branch"].Value) : null;
    }

    private static string? Packed(string git, string reference) => Text(git, "packed-refs")?.Split('\n')
        .FirstOrDefault(line => line.EndsWith(" " + reference, StringComparison.Ordinal))?.Split(' ')[0];

    private static string? Text(string git, string path) =>
        ContainedFile.Read(new FileRequest(git, path, path, MaximumBytes), out var bytes) is null ? System.Text.Encoding.UTF8.GetString(bytes) : null;

    [GeneratedRegex("^[0-9a-f]{40}([0-9a-f]{24})?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex CommitHash();

    [GeneratedRegex(@"^ref: (?<ref>refs/heads/(?<branch>[A-Za-z0-9._/+@-]+))$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex BranchReference();
}
