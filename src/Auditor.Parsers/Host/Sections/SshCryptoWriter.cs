using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// The algorithms that the SSH server offers and the ways of logging in that it names to everybody, as the client saw them
/// (RFC 4253 section 7.1, RFC 4252 section 5.1).
/// </summary>
internal static class SshCryptoWriter
{
    private static readonly (string Key, string Kind)[] Lists = [("kex", "kex"), ("host-keys", "host-key"), ("ciphers", "cipher"), ("macs", "mac")];

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        var place = evidence.Place("ssh-server");
        builder.Open("ssh-server", place);
        var why = evidence.WhyUnknown("ssh-server");
        Value(builder, evidence, "methods", why);
        Value(builder, evidence, "version", why);
        if (why is not null) builder.Attribute("algorithms", "", place, why);
        else WriteAlgorithms(builder, evidence);
        builder.Close();
    }

    private static void Value(TreeBuilder builder, HostEvidence evidence, string key, string? why)
    {
        if (why is not null) builder.Attribute(key, "", evidence.Place("ssh-server"), why);
        else if (HostValues.Find(evidence, "ssh-server", key, '=') is { } found) builder.Attribute(key, found.Value, found.Span);
        else builder.Attribute(key, "", evidence.Place("ssh-server"), "the client did not say it");
    }

    private static void WriteAlgorithms(TreeBuilder builder, HostEvidence evidence)
    {
        var found = Lists.Select(list => (list.Kind, Line: HostValues.Find(evidence, "ssh-server", list.Key, '='))).Where(list => list.Line is not null).ToList();
        if (found.Count < Lists.Length) builder.Attribute("algorithms", "", evidence.Place("ssh-server"), "the client did not say all lists");
        else builder.Attribute("algorithms", "true", evidence.Place("ssh-server"));
        foreach (var (kind, line) in found)
        {
            foreach (var name in line!.Value.Value.Split(',', StringSplitOptions.RemoveEmptyEntries)) WriteAlgorithm(builder, kind, name, line.Value.Span);
        }
    }

    private static void WriteAlgorithm(TreeBuilder builder, string kind, string name, SourceSpan span)
    {
        builder.Open("algorithm", span).Attribute("kind", kind, span).Attribute("name", name, span);
        if (SshAlgorithms.WeaknessOf(kind, name) is { } weakness) builder.Attribute("weak", weakness, span);
        builder.Close();
    }
}
