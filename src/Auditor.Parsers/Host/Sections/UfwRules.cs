using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>What <c>ufw status verbose</c> lists as let in (ufw(8)): <c>5432/tcp  ALLOW IN  Anywhere</c>.</summary>
internal static class UfwRules
{
    /// <summary>Profiles of /etc/ufw/applications.d that Debian's and Ubuntu's packages bring.</summary>
    private static readonly Dictionary<string, (int First, int Last)[]> Profiles = new(StringComparer.Ordinal)
    {
        ["OpenSSH"] = [(22, 22)],
        ["SSH"] = [(22, 22)],
        ["WWW"] = [(80, 80)],
        ["WWW Secure"] = [(443, 443)],
        ["WWW Full"] = [(80, 80), (443, 443)],
        ["Nginx HTTP"] = [(80, 80)],
        ["Nginx HTTPS"] = [(443, 443)],
        ["Nginx Full"] = [(80, 80), (443, 443)],
        ["Apache"] = [(80, 80)],
        ["Apache Secure"] = [(443, 443)],
        ["Apache Full"] = [(80, 80), (443, 443)],
    };

    private static readonly string[] Actions = [" ALLOW IN ", " LIMIT IN "];

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        foreach (var line in evidence.Lines("ufw"))
        {
            var action = Array.Find(Actions, one => line.Text.Contains(one, StringComparison.Ordinal));
            if (action is not null) Write(builder, line, action);
        }
    }

    /// <summary>Whether some rule lets everybody in to a port; null when a rule names a profile of which that is not known.</summary>
    public static bool? LetsEverybodyIn(HostEvidence evidence, int port)
    {
        bool? found = false;
        foreach (var line in evidence.Lines("ufw"))
        {
            var action = Array.Find(Actions, one => line.Text.Contains(one, StringComparison.Ordinal));
            if (action is null || !IsFromAnywhere(line, action)) continue;
            if (PortsOf(To(line, action)) is not { } ports) found = null;
            else if (ports.Any(range => range.First <= port && port <= range.Last)) return true;
        }

        return found;
    }

    private static void Write(TreeBuilder builder, HostLine line, string action)
    {
        var to = To(line, action);
        builder.Open("allow", line.Span).Attribute("to", to, line.Span).Attribute("from", From(line, action), line.Span);
        builder.Flag("anywhere", IsFromAnywhere(line, action), line.Span).Flag("limited", action == Actions[1], line.Span);
        if (PortsOf(to) is not { } ports) builder.Attribute("opens", "", line.Span, $"what the profile {to} opens is not known");
        else WritePorts(builder.Attribute("opens", "true", line.Span), line, ports);
        builder.Close();
    }

    private static void WritePorts(TreeBuilder builder, HostLine line, IEnumerable<(int First, int Last)> ports)
    {
        foreach (var (first, last) in ports) builder.Leaf("ports", line.Span, Number("first", first, line.Span), Number("last", last, line.Span));
    }

    private static string To(HostLine line, string action) =>
        string.Join(' ', line.Text[..line.Text.IndexOf(action, StringComparison.Ordinal)].Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace(" (v6)", "", StringComparison.Ordinal);

    private static string From(HostLine line, string action) => line.Text[(line.Text.IndexOf(action, StringComparison.Ordinal) + action.Length)..].Trim();

    private static bool IsFromAnywhere(HostLine line, string action) => From(line, action).StartsWith("Anywhere", StringComparison.Ordinal);

    /// <summary>A port, a list, a range (6000:6007/tcp), the ports of a known profile, or all of them; null for another profile.</summary>
    private static IEnumerable<(int First, int Last)>? PortsOf(string to)
    {
        if (Profiles.TryGetValue(to, out var known)) return known;
        var word = Array.Find(to.Split(' '), one => one.Length > 0 && char.IsAsciiDigit(one[0]) && !one.Contains('.', StringComparison.Ordinal));
        if (word is not null) return Ranges(word.Split('/')[0]);
        return to.StartsWith("Anywhere", StringComparison.Ordinal) || (to.Length > 0 && char.IsAsciiDigit(to[0])) ? [(1, 65_535)] : null;
    }

    private static IEnumerable<(int First, int Last)> Ranges(string list)
    {
        foreach (var part in list.Split(','))
        {
            var ends = part.Split(':');
            if (int.TryParse(ends[0], out var first) && int.TryParse(ends[^1], out var last)) yield return (first, last);
        }
    }

    private static TreeAttribute Number(string name, int value, SourceSpan span) => new(name, HostValues.Text(value), span);
}
