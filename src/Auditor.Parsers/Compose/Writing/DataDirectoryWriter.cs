using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Roles;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Writes where a known product keeps its data, and what is mounted there.</summary>
internal sealed class DataDirectoryWriter(NodeWriter writer)
{
    public void Write(ComposeEntry entry, ComposeMap service, ServiceRole role)
    {
        if (role.Product is not { IsStateful: true } product) return;
        var mounts = VolumeWriter.MountsOf(service).Where(mount => mount.Target is { IsKnown: true }).ToList();
        var major = ServiceRole.MajorOf(service.Scalar("image"));
        foreach (var directory in product.Data.Where(directory => directory.MayHold(major)))
        {
            if (!writer.Open("data-directory", entry.KeySpan)) return;
            writer.Attribute("path", directory.Path, entry.KeySpan);
            if (mounts.Find(mount => directory.IsHeldBy(PathOf(mount))) is { } mount) Mounted(mount);
            else if (mounts.Find(mount => IsNear(PathOf(mount), directory.Path)) is { } near) writer.Attribute("near", PathOf(near), near.Item.Span);
            writer.Close();
        }
    }

    private void Mounted(Mount mount) => writer.Attribute("mounted", mount.IsAnonymous ? "anonymous" : mount.Type, mount.Item.Span);

    private static string PathOf(Mount mount) => mount.Target is { } target ? HostPaths.Normalise(target.Value) : "";

    private static bool IsNear(string mounted, string directory) =>
        mounted.StartsWith(directory + "/", StringComparison.Ordinal) || directory.StartsWith(mounted + "/", StringComparison.Ordinal)
        || (mounted.LastIndexOf('/') > 0 && directory.StartsWith(mounted[..(mounted.LastIndexOf('/') + 1)], StringComparison.Ordinal));
}
