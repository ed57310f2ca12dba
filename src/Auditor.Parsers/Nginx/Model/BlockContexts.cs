using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Model;

/// <summary>What stands in the block of a directive.</summary>
internal static class BlockContexts
{
    /// <summary>The context inside a directive's block, from the module that reads it and where it stands.</summary>
    public static ConfigContext Inside(DirectiveRow? row, ConfigContext context)
    {
        if (row is null) return ConfigContext.Unknown;
        if (!row.IsBlock) return ConfigContext.Unknown;
        return row.Name switch
        {
            "events" => ConfigContext.Events,
            "http" => ConfigContext.Http,
            "stream" => ConfigContext.Stream,
            "mail" => ConfigContext.Mail,
            "rtmp" => ConfigContext.Rtmp,
            "mgmt" => ConfigContext.Management,
            "server" => context switch
            {
                ConfigContext.Stream => ConfigContext.StreamServer,
                ConfigContext.Mail => ConfigContext.MailServer,
                ConfigContext.Rtmp => ConfigContext.RtmpServer,
                _ => ConfigContext.Server,
            },
            "location" => ConfigContext.Location,
            "if" => context == ConfigContext.Server ? ConfigContext.IfInServer : ConfigContext.IfInLocation,
            "limit_except" => ConfigContext.LimitExcept,
            "upstream" => context == ConfigContext.Stream ? ConfigContext.StreamUpstream : ConfigContext.Upstream,
            "application" => ConfigContext.RtmpApplication,
            "recorder" => ConfigContext.RtmpRecorder,
            "oidc_provider" => ConfigContext.OidcProvider,
            "acme_issuer" => ConfigContext.AcmeIssuer,
            "map" or "geo" or "types" or "split_clients" or "charset_map" or "geoip2" or "num_map" or "match" or "otel_exporter" => ConfigContext.Entries,
            _ => ConfigContext.Unknown,
        };
    }

    /// <summary>Whether <c>include</c> is read among the entries of a block.</summary>
    public static bool AllowsInclude(Directive? block) => block?.Name is "map" or "geo" or "types";
}
