using System.Net;
using Auditor.Parsers.Compose.Writing;
using Auditor.Parsers.Evidence;

namespace Auditor.Parsers.Docker;

/// <summary>Adds what follows from what an engine told.</summary>
internal static class DockerFacts
{
    public static void Add(EvidenceNode docker)
    {
        docker.Derive("environment", "unknown");
        docker.Derive("environment-because", "an engine does not say what it is for");
        docker.DeriveFlag("incomplete", docker.Named("gap").Any());
        var daemon = docker.Named("daemon").FirstOrDefault();
        docker.DeriveFlag("windows", daemon?["os"].Contains("Windows", StringComparison.Ordinal) == true);
        foreach (var service in docker.Named("service")) ContainerFacts.Add(service, daemon);
        foreach (var socket in docker.Named("api-socket")) socket.DeriveFlag("loopback", IsLoopback(socket["address"]), "address");
        foreach (var registry in docker.Named("registry")) registry.DeriveFlag("loopback", IsLoopback(registry["name"]), "name");
        foreach (var file in docker.Named("file")) AddRights(file);
    }

    /// <summary>The bits of group and others (inode(7)).</summary>
    private static void AddRights(EvidenceNode file)
    {
        var mode = file["mode"];
        var (group, others) = mode.Length < 3 ? (0, 0) : (mode[^2] - '0', mode[^1] - '0');
        file.DeriveFlag("group-writable", (group & 2) != 0, "mode");
        file.DeriveFlag("world-writable", (others & 2) != 0, "mode");
        file.DeriveFlag("world-readable", (others & 4) != 0, "mode");
        var path = file["path"];
        var isOfUser = path.StartsWith("/run/user/", StringComparison.Ordinal) || path.StartsWith("/home/", StringComparison.Ordinal);
        file.DeriveFlag("own", isOfUser, "path");
    }

    /// <summary>Of <c>127.0.0.1:2375</c>, <c>[::1]:2375</c>, <c>localhost:5000</c> or the network <c>127.0.0.0/8</c>.</summary>
    private static bool IsLoopback(string place)
    {
        var host = place.Split('/')[0];
        if (HostAddress.IsLoopback(host)) return true;
        if (host.StartsWith('[')) host = host[1..Math.Max(1, host.IndexOf(']', StringComparison.Ordinal))];
        else if (!IPAddress.TryParse(host, out _) && host.LastIndexOf(':') is > 0 and var colon) host = host[..colon];
        return host == "127.0.0.0" || HostAddress.IsLoopback(host);
    }
}
