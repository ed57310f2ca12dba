namespace Auditor.Parsers.Host.Sections;

/// <summary>Network interfaces by the names that Linux and those who make them give.</summary>
internal static class Interfaces
{
    private static readonly string[] Inner =
        ["lo", "docker", "br-", "virbr", "lxdbr", "lxcbr", "incusbr", "cni", "podman", "veth", "wg", "tun", "tap", "tailscale", "flannel",
            "cali", "nebula", "zt"];

    /// <summary>Nobody from outside comes in by it: loopback, bridges of containers and machines, tunnels.</summary>
    public static bool IsInner(string name) => Array.Exists(Inner, start => name.StartsWith(start, StringComparison.Ordinal));
}
