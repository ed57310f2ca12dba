using Auditor.Documents;
using Auditor.Parsers.Ports;

namespace Auditor.Parsers.Host.Sections;

/// <summary>A rule of PostgreSQL's pg_hba.conf, without what stands behind its method.</summary>
/// <param name="Type">local, host, hostssl …</param>
internal sealed record HostAccessRule(string File, string Line, string Type, string Database, string User, string Address, string Method,
    SourceSpan Span)
{
    public bool Trusts => Method == "trust";

    /// <summary>Only from the machine itself.</summary>
    public bool IsLocal =>
        Type == "local" || Address is "localhost" || Address.StartsWith("127.", StringComparison.Ordinal)
        || Address.StartsWith("::1/", StringComparison.Ordinal);

    /// <summary>From addresses only that the internet does not route (RFC 1918, RFC 4193) or that the machine has itself.</summary>
    public bool IsPrivate => Address is "samehost" or "samenet" || PrivateAddress.Is(Address.Split('/')[0]);

    public string Text => string.Join(' ', new[] { Type, Database, User, Address, Method }.Where(word => word != "-"));

    /// <summary>The first rule that fits counts: whether this one leaves nothing over for another.</summary>
    public bool Covers(HostAccessRule later) =>
        Database == "all" && later.Database != "replication" && User == "all"
            && (Type == later.Type || (Type == "host" && later.Type.StartsWith("host", StringComparison.Ordinal)))
        && (Address == later.Address || Address is "all");
}
