using Auditor.Documents;
using Auditor.Documents.Yaml;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Reading;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Writes <c>ports</c> and <c>expose</c> (compose-spec, 05-services.md, "ports").</summary>
internal sealed class PortWriter(NodeWriter writer)
{
    public void Write(ComposeMap service)
    {
        if (service["ports"] is ComposeList ports)
        {
            var read = ServiceReading.Of(service).Ports;
            for (var i = 0; i < read.Length; i++) Port(ports.Items[i], read[i]);
        }

        if (service["expose"] is not ComposeList expose) return;
        foreach (var item in expose.Items.OfType<ComposeScalar>()) Expose(item);
    }

    /// <summary>Whether a port can be reached from outside of the host; not known when an address is not.</summary>
    public void Reach(ComposeMap service)
    {
        PublishedPort? unknown = null;
        if (service["ports"] is not ComposeList list) return;
        var read = ServiceReading.Of(service).Ports;
        for (var i = 0; i < read.Length; i++)
        {
            if (read[i] is not { IsValid: true } port) continue;
            if (port.HostIp is { IsKnown: false }) unknown ??= port;
            else if (port.HostIp is not { IsEmpty: false } address || !HostAddress.IsLoopback(address.Value))
            {
                writer.Flag("published", true, list.Items[i].Span);
                return;
            }
        }

        if (unknown?.HostIp is { } hidden) writer.Builder.Attribute("published", "", hidden.Span, hidden.Unresolved);
    }

    /// <summary>A port of the base that stays published.</summary>
    public void Kept(KeptPort kept, string basis)
    {
        if (PublishedPort.Of(kept.Port) is not { } port || !writer.Open("kept-port", kept.Port.Span)) return;
        writer.Attribute("service", kept.Service, kept.Port.Span);
        writer.Attribute("base", basis, kept.Port.Span);
        writer.Attribute("value", port.Text, port.TextSpan);
        if (port.Published is { IsEmpty: false } published) writer.Attribute("published", published);
        if (port.Target is { } target) writer.Attribute("target", target);
        Address(port, kept.Port.Span);
        writer.Close();
    }

    private void Port(ComposeValue item, PublishedPort? port)
    {
        if (port is null || !writer.Open("port", item.Span)) return;
        writer.Attribute("value", port.Text, port.TextSpan);
        writer.Attribute("form", item is ComposeMap ? "long" : "short", item.Span);
        KeyWriter.Body(writer, item);
        Range("published", port.Published);
        Range("target", port.Target);
        if (port.Protocol is { } protocol) writer.Attribute("protocol", protocol.Value.ToLowerInvariant(), protocol.Span);
        else writer.Attribute("protocol", "tcp", item.Span);
        Address(port, item.Span);
        if (port.Mode is { } mode) writer.Attribute("mode", mode);
        if (port.AppProtocol is { } application) writer.Attribute("app-protocol", application);
        writer.Flag("random", port.IsValid && port.Published is null or { IsEmpty: true }, item.Span);
        writer.Flag("base-60", item is ComposeScalar { Style: YamlStyle.Plain } plain && Base60.Matches(plain.Written), item.Span);
        writer.Flag("invalid", !port.IsValid, item.Span);
        Uses(item);
        writer.Close();
    }

    private void Uses(ComposeValue item)
    {
        if (item is ComposeScalar scalar) writer.Uses(scalar, "ports");
        else writer.OtherUses(item, "ports");
    }

    private void Range(string name, Slice? range)
    {
        if (range is not { IsEmpty: false } port) return;
        var dash = port.Chars.IndexOf('-');
        writer.Attribute(name, dash < 0 ? port : port.Until(dash));
        if (dash >= 0) writer.Attribute(name + "-end", port.From(dash + 1));
    }

    /// <summary>Without an address Docker binds to 0.0.0.0 and [::]; an address that is not known is neither.</summary>
    private void Address(PublishedPort port, SourceSpan span)
    {
        if (port.HostIp is not { IsEmpty: false } address)
        {
            writer.Flag("all-interfaces", port.IsValid, span);
            return;
        }

        writer.Attribute("host-ip", address);
        if (!address.IsKnown)
        {
            writer.Builder.Attribute("all-interfaces", "", address.Span, address.Unresolved);
            return;
        }

        writer.Flag("loopback", HostAddress.IsLoopback(address.Value), address.Span);
        writer.Flag("all-interfaces", HostAddress.IsAny(address.Value), address.Span);
    }

    private void Expose(ComposeScalar item)
    {
        if (!writer.Open("expose", item.Span)) return;
        var all = item.All;
        var slash = all.Chars.IndexOf('/');
        var range = slash < 0 ? all : all.Until(slash);
        var dash = range.Chars.IndexOf('-');
        writer.Attribute("from", dash < 0 ? range : range.Until(dash));
        writer.Attribute("to", dash < 0 ? range : range.From(dash + 1));
        writer.Attribute("protocol", slash < 0 ? "tcp" : all.From(slash + 1).Value.ToLowerInvariant(), item.Span);
        writer.Uses(item, "expose");
        writer.Close();
    }
}
