using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Reads the long form of a mount: a mapping.</summary>
internal static class LongMount
{
    public static Mount Read(ComposeMap map)
    {
        var type = map.Scalar("type");
        return new Mount(map, "long", type?.Value ?? "volume")
        {
            TypeSpan = type?.Span ?? map.Span,
            Source = map.Scalar("source")?.All,
            Target = map.Scalar("target")?.All,
            IsReadOnly = map.Scalar("read_only")?.IsTrue == true,
            Propagation = map.Map("bind")?.Scalar("propagation")?.All,
            SeLinux = map.Map("bind")?.Scalar("selinux")?.All,
            Subpath = map.Map("volume")?.Scalar("subpath")?.All,
        };
    }
}
