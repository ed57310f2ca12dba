using Auditor.Documents.Matching;

namespace Auditor.RulePacks.Nginx;

/// <summary>Looks for an origin that a pattern accepts although its domain is none of those that the pattern names.</summary>
internal sealed class OriginCheck
{
    private const string Foreign = "evil.example";

    private readonly LinearPattern pattern;
    private readonly IReadOnlyList<PatternSample> samples;
    private readonly bool hasPath;
    private readonly string scheme;

    private OriginCheck(LinearPattern pattern, IReadOnlyList<PatternSample> samples, bool hasPath, string scheme) =>
        (this.pattern, this.samples, this.hasPath, this.scheme) = (pattern, samples, hasPath, scheme);

    /// <param name="hasPath">It is compared with a whole address, not with an origin alone.</param>
    /// <param name="scheme">What stands before the host in what is compared.</param>
    /// <returns>Null when the pattern is not understood.</returns>
    public static OriginCheck? Of(string pattern, bool ignoreCase, bool hasPath, string scheme)
    {
        var own = LinearPattern.TryCompileForeign(pattern, ignoreCase);
        return own is not null && PatternSamples.Of(pattern, ignoreCase) is { } samples ? new OriginCheck(own, samples, hasPath, scheme) : null;
    }

    /// <summary>A foreign address that it lets in; null when none was found.</summary>
    public string? FindForeign()
    {
        var wanted = samples.Select(Whole).Select(DomainOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return samples.SelectMany(Candidates).FirstOrDefault(candidate => IsForeign(candidate, wanted) && pattern.IsMatch(candidate));
    }

    private string Whole(PatternSample sample) => sample.Text.Contains("://", StringComparison.Ordinal) ? sample.Text : scheme + sample.Text;

    private IEnumerable<string> Candidates(PatternSample sample)
    {
        var whole = Whole(sample);
        var shift = whole.Length - sample.Text.Length;
        foreach (var place in sample.Wildcards) yield return string.Concat(whole.AsSpan(0, place + shift), "x", whole.AsSpan(place + shift + 1));
        yield return $"{whole}.{Foreign}";
        var host = HostStart(whole);
        yield return $"{whole[..host]}evil{whole[host..]}";
        yield return $"{whole[..host]}evil-{whole[host..]}";
        yield return $"{whole[..host]}{Foreign}";
        if (!hasPath) yield break;
        yield return $"{whole[..host]}{Foreign}/{whole}";
        yield return $"{whole[..host]}{Foreign}/.{whole[host..]}";
    }

    private static bool IsForeign(string address, HashSet<string> wanted)
    {
        var domain = DomainOf(address);
        var top = domain[(domain.LastIndexOf('.') + 1)..];
        var isName = top.Length > 1 && top.Length < domain.Length && top.All(char.IsAsciiLetter) && !domain.StartsWith('.');
        return isName && !wanted.Contains(domain);
    }

    private static int HostStart(string address) => address.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0;

    /// <summary>The part of the host that somebody can register: two labels, three below co.uk and its like.</summary>
    private static string DomainOf(string address)
    {
        var host = address.AsSpan(HostStart(address));
        if (host.IndexOfAny('/', ':', '?') is var end and >= 0) host = host[..end];
        var labels = host.ToString().Split('.');
        var isSecondLevel = labels.Length > 2 && labels[^1].Length == 2 && labels[^2] is "co" or "com" or "org" or "net" or "gov" or "ac";
        var count = isSecondLevel ? 3 : 2;
        return string.Join('.', labels.TakeLast(count));
    }
}
