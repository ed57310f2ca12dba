using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Listeners with TLS whose servers have no certificate (<c>ngx_http_ssl_init</c>).</summary>
internal static class CertificateCheck
{
    public static void Check(ConfigFacts facts)
    {
        foreach (var (socket, listeners) in facts.Sockets)
        {
            if (!listeners.Exists(listen => ListenFacts.Of(listen).IsSecure) || facts.DefaultOf(socket)?.Parent is not { } server || HasCertificate(server)) continue;
            if (!Rejects(server)) Refuse(server);
            else if (listeners.Find(listen => listen.Parent is { } other && !HasCertificate(other) && !Rejects(other))?.Parent is { } other) Refuse(other);
        }
    }

    private static bool HasCertificate(Directive server) => server.Effective("ssl_certificate") is not null;

    private static bool Rejects(Directive server) => server.Effective("ssl_reject_handshake")?[0].Equals("on", StringComparison.OrdinalIgnoreCase) == true;

    private static void Refuse(Directive server)
    {
        if (server.Problems.Any(problem => problem.Code == "ssl-certificate-missing")) return;
        server.RefuseLater("ssl-certificate-missing", "no \"ssl_certificate\" is defined for the \"listen ... ssl\" directive", ProblemPhase.Merging, offset: server.Syntax.JudgedAt);
    }
}
