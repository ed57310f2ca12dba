using Auditor.Documents;
using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>The words of a list of cipher suites.</summary>
internal static class CipherWriter
{
    public static void Write(Sink sink, Directive directive)
    {
        if (directive.Arguments.Length == 0) return;
        var word = directive.Arguments[0];
        var (valid, unknown) = (0, new List<string>());
        var ciphers = CipherList.Of(word.Value);
        var exclusion = new CipherExclusion(ciphers);
        for (var i = 0; i < ciphers.Count; i++)
        {
            var cipher = ciphers[i];
            if (cipher.IsKnown && cipher.Operator is "" && !cipher.IsDirective && !cipher.IsTls13) valid++;
            if (!cipher.IsKnown) unknown.Add(cipher.Name);
            WriteOne(sink, cipher, cipher.Operator is "" && !cipher.IsDirective && !exclusion.IsExcluded(i), Place(word, cipher));
        }

        if (word.Value.Contains('$', StringComparison.Ordinal)) return;
        sink.Number("valid", valid, word.Span);
        sink.Flag("unused", directive.Name == "ssl_ciphers" && ProtocolWriter.IsOnlyTls13(directive), word.Span);
        if (unknown.Count > 0) sink.Set("unknown", string.Join(' ', unknown.Take(20)), word.Span);
        sink.Flag("none-valid", valid == 0, word.Span);
    }

    private static void WriteOne(Sink sink, CipherWord cipher, bool isOffered, SourceSpan span)
    {
        sink.Builder.Open("cipher", span).Attribute("name", cipher.Name, span).Attribute("operator", cipher.Operator, span)
            .Flag("known", cipher.IsKnown, span).Flag("keyword", cipher.IsKeyword, span).Flag("cbc", cipher.IsCbc, span)
            .Flag("forward-secrecy", cipher.HasForwardSecrecy, span).Flag("dhe", cipher.NeedsDhParameters, span).Flag("tls13", cipher.IsTls13, span)
            .Flag("offered", isOffered, span).Flag("plain-rsa", cipher.HasPlainRsaExchange, span);
        sink.Text("weak", cipher.Weakness, span);
        sink.Text("mozilla", TlsProfiles.Of(cipher.Name), span);
        sink.Builder.Close();
    }

    private static SourceSpan Place(Reading.ConfigWord word, CipherWord cipher) =>
        word.Span.Length == word.Value.Length ? word.Span with { Start = word.Span.Start + cipher.Start, Length = cipher.Name.Length } : word.Span;
}
