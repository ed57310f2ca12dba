using Auditor.Documents;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Reading;
using Auditor.Parsers.Compose.Writing;

namespace Auditor.Parsers.Compose.Schema;

/// <summary>Keys of a service that exclude each other, or say two things about one.</summary>
internal sealed class ServiceConflicts(ComposeProblems problems, ComposeEntry entry, ComposeMap service)
{
    public void Run()
    {
        Together("network_mode", "networks");
        if (service.Scalar("network_mode") is { } mode && mode.Is("host") && service.Entry("ports") is { } ports) Add(ports.KeySpan, "ports", "With network_mode host no port can be published: the service has the host's own.");
        if (service.Map("build") is { } build && build.Entry("dockerfile_inline") is { } inline && build["dockerfile"] is not null) Add(inline.KeySpan, "dockerfile_inline", "dockerfile and dockerfile_inline exclude each other.");
        Scale();
        Limits("mem_limit", "memory");
        Limits("cpus", "cpus");
        Limits("pids_limit", "pids");
        Mounts();
        Platform();
    }

    private void Together(string one, string other)
    {
        if (service[one] is not null && service.Entry(other) is { Value: not ComposeScalar { IsNull: true } } second) Add(second.KeySpan, other, $"{one} and {other} exclude each other.");
    }

    private void Scale()
    {
        var (scale, replicas) = (service.Scalar("scale"), service.Map("deploy")?.Scalar("replicas"));
        if (scale is { IsKnown: true } && replicas is { IsKnown: true } && scale.Value != replicas.Value) Add(scale.Span, "scale", $"scale is {scale.Value}, deploy.replicas is {replicas.Value}.");
        var count = replicas ?? scale;
        if (count is { IsKnown: true } && int.TryParse(count.Value, out var number) && number > 1 && service.Entry("container_name") is { } name)
            Add(name.Span, "container_name", $"{number} containers cannot have one container_name.");
    }

    /// <summary>Compared as written: 512m and 0.5g are told apart by the rules that know units.</summary>
    private void Limits(string key, string resource)
    {
        var deployed = service.Map("deploy")?.Map("resources")?.Map("limits")?.Scalar(resource);
        if (service.Scalar(key) is { IsKnown: true } own && deployed is { IsKnown: true } && Quantity.Of(own.Value) is { } one && Quantity.Of(deployed.Value) is { } other && one != other)
            Add(own.Span, key, $"{key} is {own.Value}, deploy.resources.limits.{resource} is {deployed.Value}.");
    }

    private void Mounts()
    {
        var mounts = VolumeWriter.MountsOf(service);
        if (mounts.Length < 2) return;
        var targets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mount in mounts)
        {
            if (mount.Target is { IsKnown: true, IsEmpty: false } target && !targets.Add(HostPaths.Normalise(target.Value))) Add(mount.Item.Span, target.Value, $"Something is mounted at {target.Value} already.");
        }
    }

    private void Platform()
    {
        if (service.Scalar("platform") is not { IsKnown: true } platform || service.Map("build")?["platforms"] is not ComposeList platforms) return;
        if (!ServiceAccessWriter.Scalars(platforms).Any(item => !item.IsKnown || item.Value == platform.Value)) Add(platform.Span, "platform", $"build.platforms does not have the platform {platform.Value}.");
    }

    private void Add(SourceSpan span, string name, string message) =>
        problems.Add(new ComposeProblem("conflict", message, span) { Name = name, Path = $"services.{entry.Key}" });
}
