using System.Collections.Concurrent;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Tests.Nginx;

/// <summary>
/// The directive table beside <c>nginx -t</c>: every directive of nginx's own modules in every context, and there, where it may stand, with zero to nine
/// arguments and in the other form. With <c>AUDITOR_FULL_SWEEP=1</c> (<c>.ci/run</c> sets it) all of them; else every 29th.
/// </summary>
public sealed class NginxSweepTests
{
    private const int SampleStep = 29;

    private static readonly string[] Contexts =
        ["main", "events", "http", "server", "location", "if-in-server", "if-in-location", "limit_except", "upstream", "stream", "stream-server", "stream-upstream", "mail", "mail-server"];

    /// <summary>Debian's nginx is built without these; nginx says <c>unknown directive</c>.</summary>
    private static readonly HashSet<string> NotBuiltIn = new(StringComparer.Ordinal)
    {
        "geoip_city", "geoip_country", "geoip_org", "geoip_proxy", "geoip_proxy_recursive", "google_perftools_profiles", "degradation", "degrade", "perl", "perl_modules", "perl_require", "perl_set",
        "image_filter", "image_filter_buffer", "image_filter_interlace", "image_filter_jpeg_quality", "image_filter_sharpen", "image_filter_transparency", "image_filter_webp_quality",
        "xml_entities", "xslt_last_modified", "xslt_param", "xslt_string_param", "xslt_stylesheet", "xslt_types",

        // of other operating systems
        "acceptex_read", "post_acceptex", "iocp_threads", "kqueue_changes", "kqueue_events", "devpoll_changes", "devpoll_events", "eventport_events",
    };

    private sealed record Probe(string Context, string Name, int Arguments, bool IsBlock)
    {
        public override string ToString() => $"{Name} with {Arguments}, block {IsBlock}, in {Context}";

        public string Text => NginxWrapping.WrapLoaded(Context, $"{Name}{string.Concat(Enumerable.Repeat(" 1", Arguments))}{(IsBlock ? " { }" : ";")}");
    }

    [NginxFact]
    public void Name_context_number_of_arguments_and_form_are_judged_as_nginx_judges_them()
    {
        var step = Environment.GetEnvironmentVariable("AUDITOR_FULL_SWEEP") == "1" ? 1 : SampleStep;
        var probes = Probes(new TargetVersion(RealNginx.Version, default, "nginx -v")).Where((_, index) => index % step == 0).ToList();
        Assert.True(probes.Count > 10_000 / step, $"only {probes.Count} probes");
        var differences = new ConcurrentBag<string>();
        Parallel.ForEach(probes, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, () => new RealNginx(), (probe, _, nginx) => Compare(probe, nginx, differences), nginx => nginx.Dispose());
        Assert.True(differences.IsEmpty, $"{differences.Count} of {probes.Count}:\n" + string.Join('\n', differences.Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<Probe> Probes(TargetVersion version)
    {
        foreach (var name in DirectiveTable.Names.Where(name => !NotBuiltIn.Contains(name)))
        {
            var rows = DirectiveTable.Of(name).Where(row => row.IsOwn && version.Has(row) && !row.Module.Contains("rtmp", StringComparison.Ordinal)).ToList();
            if (rows.Count == 0) continue;
            foreach (var context in Contexts) yield return InContext(name, context, rows);
            if (rows.Find(row => Array.Exists(Contexts, context => row.Contexts.HasFlag(ContextNames.Of(context)))) is not { } own) continue;
            var place = Array.Find(Contexts, context => own.Contexts.HasFlag(ContextNames.Of(context))) ?? "main";
            for (var count = 0; count <= 9; count++) yield return new Probe(place, name, count, own.IsBlock);
            yield return new Probe(place, name, Fewest(own), !own.IsBlock);
        }
    }

    private static Probe InContext(string name, string context, List<DirectiveRow> rows)
    {
        var row = rows.Find(row => row.Contexts.HasFlag(ContextNames.Of(context))) ?? rows[0];
        return new Probe(context, name, Fewest(row), row.IsBlock);
    }

    private static int Fewest(DirectiveRow row) => Enumerable.Range(0, 9).First(row.Arity.Allows);

    private static RealNginx Compare(Probe probe, RealNginx nginx, ConcurrentBag<string> differences)
    {
        var (own, real) = (OwnVerdict.Of(probe.Text, RealNginx.Version), nginx.Test(probe.Text));
        var (ownKind, realKind) = (KindOf(own), KindOf(real));
        if (ownKind != realKind || (realKind.Length > 0 && own.Line != real.Line)) differences.Add($"{probe}\n    nginx: {real}\n    ours:  {own}");
        return nginx;
    }

    /// <summary>What the table decides; empty for what it lets pass.</summary>
    private static string KindOf(NginxVerdict verdict)
    {
        string[] kinds = ["unknown directive", "is not allowed here", "invalid number of arguments", "has no opening", "is not terminated by"];
        return Array.Find(kinds, kind => verdict.Message.Contains(kind, StringComparison.Ordinal)) ?? "";
    }
}
