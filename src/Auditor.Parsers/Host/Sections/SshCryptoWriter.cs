using Auditor.Documents;
using Auditor.Parsers.Evidence;
using Auditor.Parsers.Ports;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// The SSH server as the client saw it: the ways of logging in that it names to everybody (RFC 4252 section 5.1), and its algorithms (RFC 4253 section 7.1)
/// in the same form as a look at its port from outside has them, so that the same rules judge both.
/// </summary>
internal static class SshCryptoWriter
{
    private static readonly (string Key, string Use)[] Lists = [("kex", "kex"), ("host-keys", "host-key"), ("ciphers", "cipher"), ("macs", "mac")];

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        var place = evidence.Place("ssh-server");
        builder.Open("ssh-server", place);
        Value(builder, evidence, "methods");
        Value(builder, evidence, "version");
        if (HostValues.Find(evidence, "ssh-server", "host-key", '=') is { } key) builder.Attribute("host-key", key.Value, key.Span);
        builder.Close();
        var host = HostValues.Find(evidence, "client", "address", '=') ?? HostValues.Find(evidence, "client", "host", '=');
        builder.Open("address", host?.Span ?? place).Attribute("ip", host?.Value ?? "", host?.Span ?? place);
        WritePort(builder, Port(evidence, place));
        builder.Close();
    }

    private static void Value(TreeBuilder builder, HostEvidence evidence, string key)
    {
        var place = evidence.Place("ssh-server");
        if (evidence.WhyUnknown("ssh-server") is { } why) builder.Attribute(key, "", place, why);
        else if (HostValues.Find(evidence, "ssh-server", key, '=') is { } found) builder.Attribute(key, found.Value, found.Span);
        else builder.Attribute(key, "", place, "the client did not say it");
    }

    private static EvidenceNode Port(HostEvidence evidence, SourceSpan place)
    {
        var port = new EvidenceNode("port", place);
        port.Derive("number", HostValues.Find(evidence, "ssh-server", "port", '=')?.Value ?? "22");
        port.Derive("service", "ssh");
        if (HostValues.Find(evidence, "ssh-server", "version", '=') is { } version) port.Derive("version", version.Value);
        foreach (var (key, use) in Lists) AddAlgorithms(evidence, port, key, use);
        if (Array.Exists(Lists, list => HostValues.Find(evidence, "ssh-server", list.Key, '=') is null))
            port.Derive("no-algorithms", evidence.WhyUnknown("ssh-server") ?? "the client did not say all lists");
        else SshFacts.Add(port);
        return port;
    }

    private static void AddAlgorithms(HostEvidence evidence, EvidenceNode port, string key, string use)
    {
        if (HostValues.Find(evidence, "ssh-server", key, '=') is not { } list) return;
        foreach (var name in list.Value.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var algorithm = new EvidenceNode("algorithm", list.Span);
            algorithm.Derive("use", use);
            algorithm.Derive("name", name);
            port.Children.Add(algorithm);
        }
    }

    private static void WritePort(TreeBuilder builder, EvidenceNode node)
    {
        builder.Open(node.Name, node.Span);
        foreach (var attribute in node.Attributes) builder.Attribute(attribute);
        foreach (var child in node.Children) WritePort(builder, child);
        builder.Close();
    }
}
