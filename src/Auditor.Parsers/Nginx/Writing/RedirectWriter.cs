using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>Where redirects lead.</summary>
internal static class RedirectWriter
{
    /// <param name="argument">The place of the URL.</param>
    public static void Write(Sink sink, Directive directive, int argument)
    {
        if (RedirectTarget.Of(directive[argument]) is not { } target) return;
        if (directive.SelfAndAncestors().FirstOrDefault(block => block.Name == "server") is not { } server) return;
        var span = directive.SpanOf(argument);
        sink.Set("target-scheme", target.Scheme, span);
        sink.Text("target-host", target.Host, span);
        sink.Flag("quoted", directive.Arguments[argument].IsQuoted, span);
        sink.Flag("keeps-path", target.KeepsPath, span);
        sink.Flag("asked-host", target.IsAskedHost, span);
        sink.Flag("same-site", target.IsSameSite(server), span);
        sink.Flag("https-host", HasTls(sink, server, target), span);
    }

    private static bool HasTls(Sink sink, Directive server, RedirectTarget target)
    {
        if (!target.Host.StartsWith('$')) return sink.Facts.HasNameWithTls(target.Host);
        var facts = ServerFacts.Of(server);
        return target.IsSameSite(server) && (facts.IsSecure || facts.Names.Exists(sink.Facts.HasNameWithTls));
    }
}
