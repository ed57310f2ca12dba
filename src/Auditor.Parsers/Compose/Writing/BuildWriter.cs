using Auditor.Documents;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Writes <c>build</c>; a text alone is its context.</summary>
internal sealed class BuildWriter(NodeWriter writer, ProjectContext project)
{
    public void Write(ComposeMap service)
    {
        if (service.Entry("build") is not { } entry) return;
        var build = BuildPlace.Of(entry, project.Files);
        if (build is null || !writer.Open("build", entry.Span)) return;
        if (build.Context is { } context) writer.Attribute("context", context.All);
        else writer.Attribute("context", ".", entry.KeySpan);
        var span = build.Context?.All.Span ?? entry.KeySpan;
        writer.Flag("remote", build.IsRemote, span);
        if (build.ContextPath is { } folder) writer.Attribute("context-path", folder.Length == 0 ? "." : folder, span);
        Dockerfile(build, span);
        if (entry.Value is ComposeMap map) Details(map);
        else if (entry.Value is ComposeScalar scalar) writer.Uses(scalar, "build");
        writer.Close();
    }

    private void Dockerfile(BuildPlace build, SourceSpan span)
    {
        if (build.Dockerfile is { } written) writer.Attribute("dockerfile", written.All);
        else writer.Attribute("dockerfile", "Dockerfile", span);
        if (build.IsInline || build.DockerfilePath is not { } path) return;
        writer.Attribute("dockerfile-path", path, build.Dockerfile?.All.Span ?? span);
        writer.Flag("dockerfile-exists", project.Files.Exists(path), build.Dockerfile?.All.Span ?? span);
    }

    private void Details(ComposeMap map)
    {
        writer.Scalar(map, "target", "target", "build");
        writer.Scalar(map, "network", "network", "build");
        writer.Switch(map, "privileged", "privileged", "build");
        writer.Flag("inline", map["dockerfile_inline"] is not null, map.Entry("dockerfile_inline")?.KeySpan ?? map.Span);
        foreach (var pair in PairList.Of(map["args"])) Argument(pair);
        foreach (var item in (map["secrets"] as ComposeList)?.Items ?? []) Secret(item);
        foreach (var item in ServiceAccessWriter.Scalars(map["platforms"])) Platform(item);
        writer.OtherUses(map, "build");
    }

    private void Argument(NamedSlice pair)
    {
        if (!writer.Open("build-argument", pair.Span)) return;
        NamedValueWriter.Write(writer, pair);
        if (pair.Scalar is { TakesVariables: true } scalar) writer.Uses(scalar, $"build.args.{pair.Name}");
        writer.Close();
    }

    private void Secret(ComposeValue item)
    {
        if (((item as ComposeMap)?.Scalar("source") ?? item as ComposeScalar) is not { } name || !writer.Open("build-secret", item.Span)) return;
        writer.Attribute("name", name.All);
        writer.Flag("declared", project.Declared("secrets", name.Value) is not null, name.Span);
        writer.Close();
    }

    private void Platform(ComposeScalar item)
    {
        if (!writer.Open("platform", item.Span)) return;
        writer.Attribute("value", item.All);
        writer.Close();
    }
}
