using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>The parts of a Strict-Transport-Security header (RFC 6797, section 6.1).</summary>
internal static class TransportSecurity
{
    public static void Write(Sink sink, Directive header)
    {
        var span = header.SpanOf(1);
        foreach (var part in header[1].Split(';', StringSplitOptions.TrimEntries))
        {
            if (part.Equals("includeSubDomains", StringComparison.OrdinalIgnoreCase)) sink.Flag("include-sub-domains", true, span);
            if (part.Equals("preload", StringComparison.OrdinalIgnoreCase)) sink.Flag("preload", true, span);
            if (part.StartsWith("max-age=", StringComparison.OrdinalIgnoreCase)) sink.Number("max-age", Measures.Number(part.AsSpan(8).Trim('"')), span);
        }
    }
}
