namespace Auditor.Parsers.Nginx.Table;

/// <summary>Contexts as the table and messages write them.</summary>
internal static class ContextNames
{
    private static readonly (string Name, ConfigContext Context)[] Known =
    [
        ("main", ConfigContext.Main), ("events", ConfigContext.Events), ("http", ConfigContext.Http), ("server", ConfigContext.Server), ("location", ConfigContext.Location),
        ("if-in-server", ConfigContext.IfInServer), ("if-in-location", ConfigContext.IfInLocation), ("limit_except", ConfigContext.LimitExcept), ("upstream", ConfigContext.Upstream),
        ("stream", ConfigContext.Stream), ("stream-server", ConfigContext.StreamServer), ("stream-upstream", ConfigContext.StreamUpstream),
        ("mail", ConfigContext.Mail), ("mail-server", ConfigContext.MailServer), ("rtmp", ConfigContext.Rtmp), ("rtmp-server", ConfigContext.RtmpServer),
        ("rtmp-application", ConfigContext.RtmpApplication), ("rtmp-recorder", ConfigContext.RtmpRecorder), ("mgmt", ConfigContext.Management),
        ("oidc_provider", ConfigContext.OidcProvider), ("acme_issuer", ConfigContext.AcmeIssuer), ("any", ConfigContext.Any),
    ];

    public static ConfigContext Of(ReadOnlySpan<char> names)
    {
        var contexts = ConfigContext.None;
        foreach (var range in names.Split(','))
        {
            foreach (var (name, context) in Known)
            {
                if (names[range].SequenceEqual(name)) contexts |= context;
            }
        }

        return contexts;
    }

    /// <summary>The names, in the order in which contexts nest, with commas between.</summary>
    public static string Of(ConfigContext contexts) =>
        string.Join(", ", Known.Where(known => known.Context != ConfigContext.Any && contexts.HasFlag(known.Context)).Select(known => known.Name));
}
