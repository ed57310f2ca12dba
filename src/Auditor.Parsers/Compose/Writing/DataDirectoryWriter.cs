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
        foreach (var directory in DirectoriesOf(product, service).Where(directory => directory.MayHold(major)))
        {
            if (!writer.Open("data-directory", entry.KeySpan)) return;
            writer.Attribute("path", directory.Path, entry.KeySpan);
            if (mounts.Find(mount => directory.IsHeldBy(PathOf(mount))) is { } mount) Mounted(mount);
            else if (mounts.Find(mount => IsNear(PathOf(mount), directory.Path)) is { } near) writer.Attribute("near", PathOf(near), near.Item.Span);
            writer.Close();
        }
    }

    /// <summary>MinIO keeps its data where its command says (min.io/docs, minio server): behind <c>server</c>, before or after its options.</summary>
    private static IEnumerable<DataDirectory> DirectoriesOf(Product product, ComposeMap service)
    {
        if (product.Name != "minio") return product.Data;
        var words = ServiceReading.Of(service).Command.ConvertAll(word => word.Raw);
        var named = words.Skip(words.IndexOf("server") + 1).Where(word => word.StartsWith('/')).Select(word => HostPaths.Normalise(word)).ToList();
        return words.Contains("server") && named.Count > 0 && named.TrueForAll(IsPlain) ? named.ConvertAll(path => new DataDirectory("any", path)) : product.Data;
    }

    /// <summary>No variable, and none of the ellipses that stand for many folders.</summary>
    private static bool IsPlain(string path) => !path.Contains('$', StringComparison.Ordinal) && !path.Contains('{', StringComparison.Ordinal);

    private void Mounted(Mount mount) => writer.Attribute("mounted", mount.IsAnonymous ? "anonymous" : mount.Type, mount.Item.Span);

    private static string PathOf(Mount mount) => mount.Target is { } target ? HostPaths.Normalise(target.Value) : "";

    private static bool IsNear(string mounted, string directory) =>
        mounted.StartsWith(directory + "/", StringComparison.Ordinal) || directory.StartsWith(mounted + "/", StringComparison.Ordinal)
        || (mounted.LastIndexOf('/') > 0 && directory.StartsWith(mounted[..(mounted.LastIndexOf('/') + 1)], StringComparison.Ordinal));
}
