namespace Auditor.Sources.Ports;

/// <summary>How probes introduce themselves.</summary>
internal static class ProbeIdentity
{
    public const string UserAgent = "Auditor (read-only look at open ports)";
}
