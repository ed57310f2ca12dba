using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>Lists of TLS versions: <c>ssl_protocols</c> and those to backends.</summary>
internal static class ProtocolWriter
{
    public static void Write(Sink sink, Directive directive)
    {
        if (directive.Arguments.Length == 0) return;
        var span = directive.SpanOf(0).To(directive.SpanOf(directive.Arguments.Length - 1));
        var isTemplate = sink.Facts.Config.IsTemplate;
        bool MayBeWeak(string version) => IsWeak(version) || (isTemplate && version.Contains('$', StringComparison.Ordinal));
        sink.Text("weak", Joined(directive, MayBeWeak), span);
        sink.Text("strong", Joined(directive, version => !IsWeak(version)), span);
    }

    /// <summary>Whether nothing but TLS 1.3 is allowed where the directive stands: lists of suites do not matter then.</summary>
    public static bool IsOnlyTls13(Directive directive) =>
        directive.Effective("ssl_protocols") is { Arguments.Length: > 0 } protocols
        && Array.TrueForAll(protocols.Arguments, word => IsTls13(word.Value));

    private static bool IsTls13(string version) => version.Equals("TLSv1.3", StringComparison.OrdinalIgnoreCase);

    /// <summary>RFC 6176 (SSL 2.0), RFC 7568 (SSL 3.0), RFC 8996 (TLS 1.0 and 1.1).</summary>
    private static bool IsWeak(string version) => version.ToUpperInvariant() is "SSLV2" or "SSLV3" or "TLSV1" or "TLSV1.1";

    private static string Joined(Directive directive, Func<string, bool> isWanted) =>
        string.Join(' ', directive.Arguments.Select(word => word.Value).Where(isWanted));
}
