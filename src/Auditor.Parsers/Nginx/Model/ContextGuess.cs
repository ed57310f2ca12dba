using Auditor.Parsers.Nginx.Reading;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Model;

/// <summary>Where the top level of a file stands, judged by the directives in it: that context which allows most of them, two levels deep.</summary>
internal static class ContextGuess
{
    /// <summary>Of equals the first.</summary>
    private static readonly ConfigContext[] Candidates =
    [
        ConfigContext.Http, ConfigContext.Main, ConfigContext.Server, ConfigContext.Location, ConfigContext.Upstream, ConfigContext.Stream, ConfigContext.StreamServer,
        ConfigContext.StreamUpstream, ConfigContext.Mail, ConfigContext.MailServer, ConfigContext.Events, ConfigContext.Rtmp, ConfigContext.RtmpServer, ConfigContext.RtmpApplication,
    ];

    private const int MostLooked = 500;

    /// <summary>Directives that stand nowhere else: with one of them a file is a whole configuration, however broken the rest is.</summary>
    private static readonly string[] OfMain = ["events", "worker_processes", "user", "pid", "load_module"];

    public static ConfigContext Of(List<SyntaxItem> items, string path)
    {
        if (items.Exists(item => item is Statement statement && Array.IndexOf(OfMain, statement.Name.Value) >= 0)) return ConfigContext.Main;
        var best = ConfigContext.Http;
        var most = -1;
        foreach (var context in Ordered(path))
        {
            var score = Score(items, context, 2);
            if (score > most) (best, most) = (context, score);
        }

        return best;
    }

    private static IEnumerable<ConfigContext> Ordered(string path) =>
        path.Contains("stream", StringComparison.OrdinalIgnoreCase) ? Candidates.OrderByDescending(context => context == ConfigContext.Stream) : Candidates;

    private static int Score(List<SyntaxItem> items, ConfigContext context, int levels)
    {
        var score = 0;
        for (var i = 0; i < Math.Min(items.Count, MostLooked); i++)
        {
            if (items[i] is not Statement statement) continue;
            if (Array.Find(DirectiveTable.Of(statement.Name.Value), row => (row.Contexts & context) != 0 && row.IsBlock == (statement.End == StatementEnd.Block)) is not { } row) continue;
            score += 2;
            var inside = BlockContexts.Inside(row, context);
            if (levels > 0 && (inside & ConfigContext.Any) != 0) score += Score(statement.Body, inside, levels - 1);
        }

        return score;
    }
}
