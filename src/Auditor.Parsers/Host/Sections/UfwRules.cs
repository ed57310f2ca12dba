namespace Auditor.Parsers.Host.Sections;

/// <summary>What <c>ufw status verbose</c> lists as let in (ufw(8)): <c>5432/tcp  ALLOW IN  Anywhere  # comment</c>.</summary>
internal static class UfwRules
{
    /// <summary>Profiles of /etc/ufw/applications.d that Debian's and Ubuntu's packages bring. The verbose form writes the ports of a
    /// profile before its name.</summary>
    private static readonly Dictionary<string, PortRange[]> Profiles = new(StringComparer.Ordinal)
    {
        ["OpenSSH"] = [new(22, 22)],
        ["SSH"] = [new(22, 22)],
        ["WWW"] = [new(80, 80)],
        ["WWW Secure"] = [new(443, 443)],
        ["WWW Full"] = [new(80, 80), new(443, 443)],
        ["Nginx HTTP"] = [new(80, 80)],
        ["Nginx HTTPS"] = [new(443, 443)],
        ["Nginx Full"] = [new(80, 80), new(443, 443)],
        ["Apache"] = [new(80, 80)],
        ["Apache Secure"] = [new(443, 443)],
        ["Apache Full"] = [new(80, 80), new(443, 443)],
    };

    private static readonly string[] Actions = [" ALLOW IN ", " LIMIT IN "];

    public static List<Opening> Read(HostEvidence evidence)
    {
        var openings = new List<Opening>();
        foreach (var line in evidence.Lines("ufw"))
        {
            var text = Uncommented(line.Text);
            var action = Array.Find(Actions, one => text.Contains(one, StringComparison.Ordinal));
            if (action is not null) openings.Add(Opening(line, text, action));
        }

        return openings;
    }

    /// <summary>Whether some rule lets everybody in to a port; null when a rule names a profile of which that is not known.</summary>
    public static bool? LetsEverybodyIn(HostEvidence evidence, int port)
    {
        bool? found = false;
        foreach (var opening in Read(evidence))
        {
            if (!opening.IsFromAnywhere) continue;
            if (opening.Ports is null) found = null;
            else if (opening.Ports.Exists(range => range.Has(port))) return true;
        }

        return found;
    }

    private static Opening Opening(HostLine line, string text, string action)
    {
        var at = text.IndexOf(action, StringComparison.Ordinal);
        var to = string.Join(' ', text[..at].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Replace(" (v6)", "", StringComparison.Ordinal);
        var from = text[(at + action.Length)..].Trim();
        var isFromAnywhere = from.StartsWith("Anywhere", StringComparison.Ordinal) && !IsInner(to) && !IsInner(from);
        return new Opening(to, from, isFromAnywhere, action == Actions[1], PortsOf(to), line.Span)
        {
            WhyUnknown = $"what the profile {to} opens is not known",
        };
    }

    /// <summary>A comment may say anything, the words of an action too.</summary>
    private static string Uncommented(string text) => text.IndexOf(" # ", StringComparison.Ordinal) is >= 0 and var at ? text[..at] : text;

    private static bool IsInner(string place) =>
        place.LastIndexOf(" on ", StringComparison.Ordinal) is >= 0 and var at && Interfaces.IsInner(place[(at + 4)..]);

    /// <summary>A port, a list, a range (6000:6007/tcp), the ports of a known profile, or all of them; null for another profile.</summary>
    private static List<PortRange>? PortsOf(string to)
    {
        if (Profiles.TryGetValue(to, out var known)) return [.. known];
        var words = to.Split(' ');
        foreach (var word in words)
        {
            if (!IsAddress(word) && PortRange.List(word.Split('/')[0]) is { } ports) return ports;
        }

        return words[0] == "Anywhere" || IsAddress(words[0]) ? [PortRange.All] : null;
    }

    /// <summary>Two colons, a colon without digits around it only, or four numbers with dots.</summary>
    private static bool IsAddress(string word)
    {
        var host = word.Split('/')[0];
        if (host.Contains('.', StringComparison.Ordinal)) return char.IsAsciiDigit(host[0]);
        return host.Count(c => c == ':') > 1 && !host.Contains(',', StringComparison.Ordinal);
    }
}
