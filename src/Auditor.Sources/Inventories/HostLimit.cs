using System.Collections.Immutable;

namespace Auditor.Sources.Inventories;

/// <summary>
/// Which hosts of an inventory are meant (<c>--limit</c>), as Ansible writes it: words with commas or colons between, each a group, tag,
/// environment or name of a host, with
/// <c>*</c> and <c>?</c>; <c>!word</c> takes hosts out, <c>&amp;word</c> keeps only those that it covers as well.
/// </summary>
public sealed class HostLimit
{
    private readonly ImmutableArray<string> words;

    private HostLimit(ImmutableArray<string> words) => this.words = words;

    public static HostLimit Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new HostLimit([.. text.Split([',', ':'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);
    }

    /// <summary>Words that cover no host: misspelt ones would silently leave hosts out, or in.</summary>
    public ImmutableArray<string> Idle(IReadOnlyCollection<InventoryHost> hosts) =>
        [.. words.Where(word => !hosts.Any(host => IsNamed(host, word.TrimStart('!', '&'))))];

    public bool Covers(InventoryHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var wanted = words.Where(word => word[0] is not ('!' or '&')).ToList();
        return (wanted.Count == 0 || wanted.Exists(word => IsNamed(host, word)))
            && words.Where(word => word[0] == '&').All(word => IsNamed(host, word[1..]))
            && !words.Any(word => word[0] == '!' && IsNamed(host, word[1..]));
    }

    private static bool IsNamed(InventoryHost host, string pattern) =>
        pattern == "all" || Matches(host.Name, pattern) || host.Groups.Any(group => Matches(group, pattern));

    /// <summary>Linear but for one step back to the last star.</summary>
    private static bool Matches(string text, string pattern)
    {
        var (at, star, from, next) = (0, -1, 0, 0);
        while (at < text.Length)
        {
            if (next < pattern.Length && pattern[next] == '*') (star, from) = (next++, at);
            else if (next < pattern.Length && (pattern[next] == '?' || pattern[next] == text[at])) (at, next) = (at + 1, next + 1);
            else if (star >= 0) (at, next) = (++from, star + 1);
            else return false;
        }

        while (next < pattern.Length && pattern[next] == '*') next++;
        return next == pattern.Length;
    }
}
