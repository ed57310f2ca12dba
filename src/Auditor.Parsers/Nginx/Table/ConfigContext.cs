namespace Auditor.Parsers.Nginx.Table;

/// <summary>Where a directive can stand: nginx's <c>NGX_*_CONF</c> bits, and blocks whose lines are no directives.</summary>
[Flags]
internal enum ConfigContext
{
    None = 0,
    Main = 1 << 0,
    Events = 1 << 1,
    Http = 1 << 2,
    Server = 1 << 3,
    Location = 1 << 4,
    IfInServer = 1 << 5,
    IfInLocation = 1 << 6,
    LimitExcept = 1 << 7,
    Upstream = 1 << 8,
    Stream = 1 << 9,
    StreamServer = 1 << 10,
    StreamUpstream = 1 << 11,
    Mail = 1 << 12,
    MailServer = 1 << 13,
    Rtmp = 1 << 14,
    RtmpServer = 1 << 15,
    RtmpApplication = 1 << 16,
    RtmpRecorder = 1 << 17,
    Management = 1 << 18,
    OidcProvider = 1 << 19,
    AcmeIssuer = 1 << 20,

    /// <summary>In a map, geo, types or other block whose lines are entries.</summary>
    Entries = 1 << 21,

    /// <summary>In a block that the table does not know.</summary>
    Unknown = 1 << 22,

    /// <summary>Everywhere that directives stand.</summary>
    Any = (1 << 21) - 1,

    /// <summary>Where a location's settings hold.</summary>
    InLocation = Location | IfInLocation | LimitExcept,

    /// <summary>Below <c>http</c>, itself included.</summary>
    InHttp = Http | Server | Location | IfInServer | IfInLocation | LimitExcept | Upstream,

    /// <summary>Below <c>stream</c>, itself included.</summary>
    InStream = Stream | StreamServer | StreamUpstream,
}
