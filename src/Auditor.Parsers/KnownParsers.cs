using System.Collections.Immutable;
using Auditor.Parsers.Compose;
using Auditor.Parsers.Dns;
using Auditor.Parsers.Docker;
using Auditor.Parsers.Dockerfile;
using Auditor.Parsers.Evidence;
using Auditor.Parsers.Host;
using Auditor.Parsers.Http;
using Auditor.Parsers.Nginx;
using Auditor.Parsers.Ports;
using Auditor.Parsers.Shell;
using Auditor.Parsers.Tls;

namespace Auditor.Parsers;

/// <summary>All parsers. A new kind of artifact is one more line here.</summary>
public static class KnownParsers
{
    public static ImmutableArray<IArtifactParser> All { get; } =
    [
        new DockerfileParser(), new ComposeParser(), new NginxParser(), new ShellParser(),
        new EvidenceParser(TlsVocabulary.Instance, TlsFacts.Add), new EvidenceParser(HttpVocabulary.Instance, HttpFacts.Add), new EvidenceParser(DnsVocabulary.Instance, DnsFacts.Add),
        new HostParser(),
        new EvidenceParser(PortsVocabulary.Instance, PortsFacts.Add),
        new EvidenceParser(DockerVocabulary.Instance, DockerFacts.Add),
    ];

    public static IArtifactParser? Of(string kind) => All.FirstOrDefault(parser => parser.Kind == kind);

    /// <summary>The parser that knows an embedded text by its path and content; null when none does.</summary>
    public static IArtifactParser? ForEmbedded(string path, ReadOnlySpan<char> head)
    {
        foreach (var parser in All)
        {
            if (parser.ReadsEmbedded && parser.Claims(path, head) > ArtifactClaim.AskContent) return parser;
        }

        return null;
    }

    /// <summary>The parser that is surest of a file; the first one of equals. One that has yet to see the content comes before none.</summary>
    public static (IArtifactParser? Parser, ArtifactClaim Claim) For(string path, ReadOnlySpan<char> head)
    {
        IArtifactParser? surest = null;
        var claim = ArtifactClaim.No;
        foreach (var parser in All)
        {
            var own = parser.Claims(path, head);
            if (own > claim) (surest, claim) = (parser, own);
        }

        return (surest, claim);
    }
}
