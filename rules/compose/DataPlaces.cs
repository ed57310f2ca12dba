using Auditor.Documents;

namespace Auditor.RulePacks.Compose;

/// <summary>Where a data store keeps its data, and whether that outlives the container.</summary>
internal static class DataPlaces
{
    public static Node? Kept(Node service) => First(service, directory => directory["mounted"] is "volume" or "bind" or "npipe" or "cluster");

    public static Node? Mounted(Node service) => First(service, directory => directory.Has("mounted"));

    /// <summary>A place beside which a volume for data is mounted; single files and what can only be read are none.</summary>
    public static Node? Near(Node service) => First(service, directory => directory.Has("near") && IsForData(service, directory["near"]));

    /// <summary>Nobody can tell: a mount's place is not known, or mounts come from another container.</summary>
    public static string? UnknownReason(Node service)
    {
        foreach (var child in service.Children)
        {
            if (child.Name == "volume" && child.Attribute("target") is { Unresolved: { } reason }) return reason;
            if (child.Name == "link" && child["kind"] == "volumes_from") return "it takes its volumes from another container";
            if (child.Name == "volume" && IsBesideData(service, child)) return $"a volume is mounted at {child["target"]}, where this image may keep its data";
        }

        return null;
    }

    /// <summary>Somebody's own image of a product can keep the data elsewhere in its folder (/var/lib/postgresql/18/data).</summary>
    private static bool IsBesideData(Node service, Node volume) => volume["type"] == "volume" && volume["source"].Length > 0 && First(service, directory =>
    {
        var parent = directory["path"][..(directory["path"].LastIndexOf('/') + 1)];
        return parent.Length > 1 && parent != "/var/lib/" && volume["target"].StartsWith(parent, StringComparison.Ordinal);
    }) is not null;

    /// <summary>The command or a variable (--datadir, PGDATA, minio server /export) names a place that is mounted.</summary>
    public static bool IsMoved(Node service)
    {
        var named = PathsNamed(service);
        return named.Count > 0 && service.ChildrenNamed("volume").Any(volume => volume["type"] is "volume" or "bind" && volume["source"].Length > 0 && !volume.Has("project-file") && named.Exists(path => IsWithin(path, volume["target"])));
    }

    private static List<string> PathsNamed(Node service)
    {
        var paths = new List<string>();
        foreach (var child in service.Children)
        {
            if (child.Name == "environment") AddPaths(child["value"], paths);
            if (child.Name is not ("cmd" or "entrypoint")) continue;
            foreach (var word in child.Descendants("word")) AddPaths(word["value"], paths);
        }

        return paths;
    }

    private static void AddPaths(string text, List<string> paths)
    {
        if (!text.Contains('/', StringComparison.Ordinal)) return;
        foreach (var part in text.Split(' ', '=', ','))
        {
            if (part.StartsWith('/')) paths.Add(part);
        }
    }

    private static bool IsForData(Node service, string target) => service.ChildrenNamed("volume").Any(volume =>
        volume["target"].TrimEnd('/') == target.TrimEnd('/') && !volume.Has("read-only") && !volume.Has("project-file") && !volume["target"].Contains('.', StringComparison.Ordinal)
        && volume["type"] is "volume" or "bind" && volume["source"].Length > 0);

    private static bool IsWithin(string path, string folder) =>
        folder.Length > 1 && (path.TrimEnd('/') == folder.TrimEnd('/') || path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal));

    private static Node? First(Node service, Func<Node, bool> holds)
    {
        foreach (var directory in service.ChildrenNamed("data-directory"))
        {
            if (holds(directory)) return directory;
        }

        return null;
    }
}
