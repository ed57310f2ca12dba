namespace Auditor.Sources.Ports;

/// <summary>What came of a connection.</summary>
internal enum PortState
{
    /// <summary>It was accepted.</summary>
    Open,

    /// <summary>It was refused (RST, or an ICMP port unreachable).</summary>
    Closed,

    /// <summary>No answer came.</summary>
    Filtered,

    /// <summary>It was not tried, or it failed on this side.</summary>
    Unknown,
}
