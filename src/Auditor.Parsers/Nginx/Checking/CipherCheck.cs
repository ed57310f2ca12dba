using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>
/// Lists of which OpenSSL knows no name: a server with TLS that uses one keeps nginx from starting. Unknown names beside known ones are passed over.
/// </summary>
internal static class CipherCheck
{
    public static void Check(Directive directive)
    {
        if (directive is not { Name: "ssl_ciphers", Context: ConfigContext.Http or ConfigContext.Server, Parent: { } block } || directive[0].Contains('$', StringComparison.Ordinal)) return;
        if (CipherList.Of(directive[0]).Exists(word => word is { IsKnown: true, Operator: "", IsDirective: false, IsTls13: false }) || !IsUsed(block)) return;
        directive.RefuseLater("unknown-cipher", $"SSL_CTX_set_cipher_list(\"{directive[0]}\") failed (SSL: error:0A0000B9:SSL routines::no cipher match)", ProblemPhase.Merging, 0);
    }

    /// <summary>In a piece of a configuration a server may stand around it.</summary>
    private static bool IsUsed(Directive block) =>
        block.Parent is null || (block.Name == "server" ? HasTls(block) : block.Children.Exists(child => child is { Name: "server", Row: not null } && HasTls(child)));

    private static bool HasTls(Directive server) => server.Effective("ssl_certificate") is not null || server.Has("ssl_reject_handshake") || ServerFacts.Of(server).IsSecure;
}
