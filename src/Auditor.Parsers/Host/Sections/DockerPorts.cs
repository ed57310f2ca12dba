using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// Ports that Docker publishes, from the rules that it puts into the nat table: they take effect before those of ufw
/// (docs.docker.com, packet filtering and firewalls). A drop in DOCKER-USER can hold them back.
/// </summary>
internal static class DockerPorts
{
    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        if (evidence.Find("iptables") is not { IsAbsent: true } && evidence.WhyUnknown("iptables") is { } why) builder.Attribute("nat", "", evidence.Place("iptables"), why);
        else builder.Attribute("nat", "true", evidence.Place("iptables"));
        var lines = evidence.Lines("iptables");
        foreach (var line in lines.Where(line => line.Text.StartsWith("-A DOCKER-USER ", StringComparison.Ordinal)))
        {
            if (!line.Text.Contains("-j DROP", StringComparison.Ordinal) && !line.Text.Contains("-j REJECT", StringComparison.Ordinal)) continue;
            builder.Attribute("docker-user-drops", "true", line.Span);
            break;
        }

        foreach (var line in lines)
        {
            if (line.Text.StartsWith("-A DOCKER ", StringComparison.Ordinal) && After(line, "--dport") is { } port && After(line, "--to-destination") is { } target)
                Write(builder, evidence, line, port, target);
        }
    }

    /// <summary>The ports that Docker publishes on addresses that are not loopback; null when its rules could not be read.</summary>
    public static HashSet<string>? Published(HostEvidence evidence)
    {
        var ports = new HashSet<string>(StringComparer.Ordinal);
        if (evidence.Find("iptables") is { IsAbsent: true }) return ports;
        if (evidence.WhyUnknown("iptables") is not null) return null;
        foreach (var line in evidence.Lines("iptables"))
        {
            if (!line.Text.StartsWith("-A DOCKER ", StringComparison.Ordinal) || After(line, "--dport") is not { } port) continue;
            if (After(line, "-d")?.StartsWith("127.", StringComparison.Ordinal) != true) ports.Add(port);
        }

        return ports;
    }

    private static void Write(TreeBuilder builder, HostEvidence evidence, HostLine line, string port, string target)
    {
        var address = (After(line, "-d") ?? "0.0.0.0").Split('/')[0];
        builder.Open("published", line.Span).Attribute("port", port, line.Span).Attribute("address", address, line.Span).Attribute("target", target, line.Span);
        builder.Attribute("protocol", After(line, "-p") ?? "tcp", line.Span).Flag("local", address.StartsWith("127.", StringComparison.Ordinal), line.Span);
        LetIn(builder, evidence, line, port);
        if (int.TryParse(target[(target.LastIndexOf(':') + 1)..], out var inner) && KnownPorts.Of(inner) is { } known)
            builder.Attribute("service", known.Service, line.Span).Attribute("role", known.Role, line.Span);
        builder.Close();
    }

    private static void LetIn(TreeBuilder builder, HostEvidence evidence, HostLine line, string port)
    {
        var isLetIn = int.TryParse(port, out var number) ? UfwRules.LetsEverybodyIn(evidence, number) : null;
        if (isLetIn is { } known) builder.Flag("let-in", known, line.Span);
        else builder.Attribute("let-in", "", line.Span, "what a profile that ufw lets in opens is not known");
    }

    private static string? After(HostLine line, string option)
    {
        var words = line.Words;
        var at = Array.IndexOf(words, option);
        return at >= 0 && at + 1 < words.Length ? words[at + 1] : null;
    }
}
