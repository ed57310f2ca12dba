using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Writes <c>volumes</c> and <c>tmpfs</c>.</summary>
internal sealed class VolumeWriter(NodeWriter writer, ProjectContext project)
{
    /// <summary>The mounts, for what depends on them.</summary>
    public static Mount[] MountsOf(ComposeMap service) => ServiceReading.Of(service).Mounts;

    public static IEnumerable<Mount> ReadMounts(ComposeMap service)
    {
        if (service["volumes"] is ComposeList volumes)
        {
            foreach (var item in volumes.Items)
            {
                if (item is ComposeScalar { IsNull: false } scalar) yield return ShortMount.Read(scalar);
                else if (item is ComposeMap map) yield return LongMount.Read(map);
            }
        }

        foreach (var scalar in Scalars(service["tmpfs"]))
            yield return new Mount(scalar, "tmpfs", "tmpfs") { Target = scalar.All.Chars.IndexOf(':') is >= 0 and var colon ? scalar.All.Until(colon) : scalar.All };
    }

    public void Write(ComposeMap service)
    {
        foreach (var mount in MountsOf(service)) Write(mount);
    }

    private void Write(Mount mount)
    {
        if (!writer.Open("volume", mount.Item.Span)) return;
        var span = mount.Item.Span;
        writer.Attribute("value", mount.Text, span);
        writer.Attribute("form", mount.Form, span);
        writer.Attribute("type", mount.Type, mount.TypeSpan);
        if (mount.Source is { IsEmpty: false } source) Source(mount, source);
        if (mount.Target is { } target) writer.Attribute("target", target);
        writer.Flag("anonymous", mount is { Type: "volume", Source: null or { IsEmpty: true } }, span);
        Options(mount);
        if (mount.Item is ComposeScalar scalar) writer.Uses(scalar, "volumes");
        else writer.OtherUses(mount.Item, "volumes");
        writer.Close();
    }

    private void Source(Mount mount, Slice source)
    {
        writer.Attribute("source", source);
        if (mount.Type == "bind") HostPath(source);
        else if (mount.Type is "volume" && source.IsKnown) Named(source);
    }

    private void HostPath(Slice source)
    {
        if (!source.IsKnown)
        {
            writer.Builder.Attribute("host-path", source.Value, source.Span, source.Unresolved);
            return;
        }

        writer.Attribute("host-path", HostPaths.Normalise(source.Value), source.Span);
        if (project.Files.Resolve(source.Value, source.Span.Source) is not { } path) return;
        writer.Attribute("path", path.Length == 0 ? "." : path, source.Span);
        if (project.Files.IsBlind) return;
        writer.Flag("project-file", project.Files.Exists(path), source.Span);
        writer.Flag("project-folder", project.Files.IsFolder(path), source.Span);
    }

    private void Named(Slice source)
    {
        var name = source.Value;
        var declared = project.Declared("volumes", name);
        writer.Flag("declared", declared is not null, source.Span);
        if (declared is null && project.Suggest("volumes", name) is { } suggestion) writer.Attribute("suggestion", suggestion, source.Span);
        if (declared?.Value is not ComposeMap volume) return;
        writer.Flag("external", ProjectContext.IsExternal(volume), source.Span);
        if (volume.Map("driver_opts") is { } options && options.Scalar("o") is { } o && o.Value.Contains("bind", StringComparison.Ordinal) && options.Scalar("device") is { } device)
            writer.Attribute("driver-device", device.All);
    }

    private void Options(Mount mount)
    {
        if (mount.Options is { IsEmpty: false } options) writer.Attribute("options", options);
        writer.Flag("read-only", mount.IsReadOnly, mount.Options?.Span ?? mount.Item.Span);
        if (mount.Propagation is { } propagation) writer.Attribute("propagation", propagation);
        if (mount.SeLinux is { } label) writer.Attribute("selinux", label);
        if (mount.Subpath is { } subpath) writer.Attribute("subpath", subpath);
    }

    private static IEnumerable<ComposeScalar> Scalars(ComposeValue? value) => value switch
    {
        ComposeScalar { IsNull: false } scalar => [scalar],
        ComposeList list => list.Items.OfType<ComposeScalar>(),
        _ => [],
    };
}
