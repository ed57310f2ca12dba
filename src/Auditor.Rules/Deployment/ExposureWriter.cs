using Auditor.Documents;

namespace Auditor.Rules.Deployment;

/// <summary>Writes an exposure with what the hosts that run its project do with it.</summary>
internal static class ExposureWriter
{
    public static void Write(TreeBuilder builder, Node exposure, int firstSource, ProjectHosts hosts)
    {
        TreeGraft.Open(builder, exposure, firstSource);
        TreeGraft.Children(builder, exposure, firstSource);
        foreach (var hosted in hosts.Of(exposure)) OnHost(builder, hosted);
        builder.Close();
    }

    private static void OnHost(TreeBuilder builder, HostedPort hosted)
    {
        var host = hosted.Host;
        var span = TreeGraft.Moved((hosted.Rule ?? host).Span, hosted.FirstSource);
        builder.Open("on-host", span).Attribute("name", host["name"], span).Attribute("file", host["file"], span);
        if (host.Attribute("by") is { } by) builder.Attribute(by with { Span = span });
        var (value, doubt) = PastFirewall(hosted);
        builder.Attribute("past-firewall", value, span, doubt);
        Chain(builder, hosted, span);
        builder.Close();
    }

    /// <summary>The lines of the host's evidence that say so.</summary>
    private static void Chain(TreeBuilder builder, HostedPort hosted, SourceSpan span)
    {
        if (hosted.Rule is { Name: "host-port" } rule) builder.Leaf("docker-rule", span, new TreeAttribute("port", rule["port"], span), new TreeAttribute("target", rule["target"], span));
        if (hosted.Socket?.Attribute("address") is { } address)
        {
            var place = TreeGraft.Moved(address.Span, hosted.FirstSource);
            builder.Leaf("socket", place, new TreeAttribute("port", hosted.Socket.Value["port"], place), address with { Span = place });
        }

        if (hosted.Host.Attribute("active") is { Unresolved: null } active) State(builder, hosted.Host["by"], TreeGraft.Moved(active.Span, hosted.FirstSource));
    }

    private static void State(TreeBuilder builder, string by, SourceSpan span) => builder.Leaf("firewall-state", span, new TreeAttribute("by", by, span));

    /// <summary>Docker's rules take effect before those of ufw, unless the chain DOCKER-USER holds something back (docs.docker.com, packet filtering and firewalls).</summary>
    private static (string Value, string? Doubt) PastFirewall(HostedPort hosted)
    {
        if (hosted.Doubt is { } doubt) return ("", doubt);
        var host = hosted.Host;
        if (hosted.Rule is not { } rule || rule.Has("local")) return ("no", null);
        if (host.Attribute("active") is { Unresolved: { } unread }) return ("", unread);
        if (!host.Has("active")) return ("no", null);
        if (rule.Attribute("let-in") is { Unresolved: null }) return ("no", null);
        if (host["by"] != "ufw") return ("", $"{host["by"]} filters on {host["name"]}, and its rules are not read one by one");
        if (rule.Attribute("let-in") is { Unresolved: { } unknown }) return ("", unknown);
        return host.Has("docker-user-drops") ? ("", $"DOCKER-USER drops something on {host["name"]}, and its rules are not read one by one") : ("yes", null);
    }
}
