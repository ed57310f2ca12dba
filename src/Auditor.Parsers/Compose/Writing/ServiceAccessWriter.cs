using Auditor.Documents;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Writes the networks, secrets, configs, links, hosts, devices and privileges of a service.</summary>
internal sealed class ServiceAccessWriter(NodeWriter writer, ProjectContext project)
{
    private static readonly string[] Linking = ["links", "external_links", "volumes_from"];

    public void Write(ComposeMap service)
    {
        Networks(service);
        Granted(service, "secrets", "secret");
        Granted(service, "configs", "config");
        foreach (var kind in Linking) Links(service, kind);
        Values(service, "dns", "dns");
        foreach (var pair in PairList.Of(service["extra_hosts"])) Host(pair);
        foreach (var item in Scalars(service["devices"])) Device(item);
        Capabilities(service, "cap_add", "add");
        Capabilities(service, "cap_drop", "drop");
        foreach (var item in Scalars(service["security_opt"])) SecurityOption(item);
        foreach (var pair in PairList.Of(service["sysctls"])) Sysctl(pair);
        foreach (var item in Scalars(service["profiles"])) Named("profile", item);
    }

    public static IEnumerable<ComposeScalar> Scalars(ComposeValue? value) => value switch
    {
        ComposeScalar { IsNull: false } scalar => [scalar],
        ComposeList list => list.Items.OfType<ComposeScalar>(),
        _ => [],
    };

    private void Networks(ComposeMap service)
    {
        var networks = service["networks"];
        if (networks is ComposeList list)
        {
            foreach (var item in list.Items.OfType<ComposeScalar>()) Network(item.Value, item.All.Span, null);
        }
        else if (networks is ComposeMap map)
        {
            foreach (var entry in map.Entries) Network(entry.Key, entry.KeySpan, entry.Value as ComposeMap);
        }
        else if (service["network_mode"] is null && writer.Open("network", service.Span with { Length = 0 }))
        {
            Attach(ProjectContext.DefaultNetwork, service.Span with { Length = 0 }, null);
            writer.Flag("implicit", true, service.Span with { Length = 0 });
            writer.Close();
        }
    }

    private void Network(string name, SourceSpan span, ComposeMap? options)
    {
        if (!writer.Open("network", span)) return;
        Attach(name, span, options);
        writer.Close();
    }

    private void Attach(string name, SourceSpan span, ComposeMap? options)
    {
        var declared = project.Declared("networks", name);
        writer.Attribute("name", name, span);
        writer.Flag("declared", declared is not null || name == ProjectContext.DefaultNetwork, span);
        if (declared is null && name != ProjectContext.DefaultNetwork && project.Suggest("networks", name) is { } suggestion) writer.Attribute("suggestion", suggestion, span);
        writer.Flag("internal", (declared?.Value as ComposeMap)?.Scalar("internal")?.IsTrue == true, span);
        if ((options?.Scalar("ipv4_address") ?? options?.Scalar("ipv6_address")) is { } address) writer.Attribute("address", address.All);
    }

    private void Granted(ComposeMap service, string section, string element)
    {
        if (service[section] is not ComposeList list) return;
        foreach (var item in list.Items)
        {
            var map = item as ComposeMap;
            if ((map?.Scalar("source") ?? item as ComposeScalar) is not { } name || !writer.Open(element, item.Span)) continue;
            writer.Attribute("name", name.All);
            writer.Flag("declared", project.Declared(section, name.Value) is not null, name.Span);
            if (project.Declared(section, name.Value) is null && project.Suggest(section, name.Value) is { } suggestion) writer.Attribute("suggestion", suggestion, name.Span);
            if (map?.Scalar("target") is { } target) writer.Attribute("target", target.All);
            writer.Uses(name, section);
            writer.Close();
        }
    }

    private void Links(ComposeMap service, string kind)
    {
        foreach (var item in Scalars(service[kind]))
        {
            if (!writer.Open("link", item.Span)) return;
            writer.Attribute("kind", kind, item.Span);
            writer.Attribute("value", item.All);
            writer.Attribute("service", item.All.Chars.IndexOf(':') is >= 0 and var colon ? item.All.Until(colon) : item.All);
            writer.Uses(item, kind);
            writer.Close();
        }
    }

    private void Values(ComposeMap service, string key, string element)
    {
        foreach (var item in Scalars(service[key]))
        {
            if (!writer.Open(element, item.Span)) return;
            writer.Attribute("value", item.All);
            writer.Uses(item, key);
            writer.Close();
        }
    }

    /// <summary>In a list the name ends at the first equals sign or colon.</summary>
    private void Host(NamedSlice pair)
    {
        if (!writer.Open("extra-host", pair.Span)) return;
        var colon = pair.Value is null ? pair.Name.IndexOf(':', StringComparison.Ordinal) : -1;
        writer.Attribute("value", pair.Value is { } value ? $"{pair.Name}:{value.Value}" : pair.Name, pair.Span);
        writer.Attribute("host", colon < 0 ? pair.Name : pair.Name[..colon], pair.NameSpan);
        if (pair.Value is { } address) writer.Attribute("address", address);
        else if (colon >= 0) writer.Attribute("address", pair.Name[(colon + 1)..], pair.NameSpan);
        if (pair.Scalar is { } scalar) writer.Uses(scalar, "extra_hosts");
        writer.Close();
    }

    private void Device(ComposeScalar item)
    {
        if (!writer.Open("device", item.Span)) return;
        var parts = item.All.Split(':');
        writer.Attribute("value", item.All);
        writer.Attribute("source", parts[0]);
        if (parts.Count > 1) writer.Attribute("target", parts[1]);
        if (parts.Count > 2) writer.Attribute("permissions", parts[2]);
        writer.Uses(item, "devices");
        writer.Close();
    }

    private void Capabilities(ComposeMap service, string key, string action)
    {
        foreach (var item in Scalars(service[key]))
        {
            if (!writer.Open("capability", item.Span)) return;
            var name = item.Value.ToUpperInvariant();
            writer.Builder.Attribute("name", name.StartsWith("CAP_", StringComparison.Ordinal) ? name[4..] : name, item.All.Span, item.Unresolved);
            writer.Attribute("action", action, item.Span);
            writer.Uses(item, key);
            writer.Close();
        }
    }

    private void SecurityOption(ComposeScalar item)
    {
        if (!writer.Open("security-option", item.Span)) return;
        var end = item.All.Chars.IndexOfAny(':', '=');
        writer.Attribute("name", end < 0 ? item.All : item.All.Until(end));
        if (end >= 0) writer.Attribute("value", item.All.From(end + 1));
        writer.Uses(item, "security_opt");
        writer.Close();
    }

    private void Sysctl(NamedSlice pair)
    {
        if (!writer.Open("sysctl", pair.Span)) return;
        writer.Attribute("name", pair.Name, pair.NameSpan);
        if (pair.Value is { } value) writer.Attribute("value", value);
        if (pair.Scalar is { } scalar) writer.Uses(scalar, "sysctls");
        writer.Close();
    }

    private void Named(string element, ComposeScalar item)
    {
        if (!writer.Open(element, item.Span)) return;
        writer.Attribute("name", item.All);
        writer.Uses(item, element);
        writer.Close();
    }
}
