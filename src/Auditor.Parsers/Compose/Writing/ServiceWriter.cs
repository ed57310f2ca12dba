using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Reading;
using Auditor.Parsers.Compose.Roles;
using Auditor.Parsers.Packages.Commands;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Writes a service.</summary>
/// <param name="isServed">The project is for production or staging.</param>
internal sealed class ServiceWriter(NodeWriter writer, ProjectContext project, ServiceFacts facts, bool isServed)
{
    /// <summary>Keys that become attributes named like them, with dashes.</summary>
    private static readonly string[] Scalars =
    [
        "restart", "user", "network_mode", "pid", "ipc", "uts", "userns_mode", "cgroup", "cgroup_parent", "isolation", "runtime", "container_name", "hostname", "domainname",
        "working_dir", "platform", "pull_policy", "stop_signal", "stop_grace_period", "shm_size", "oom_score_adj", "scale",
    ];

    private static readonly string[] Switches = ["privileged", "read_only", "init", "tty", "stdin_open", "oom_kill_disable", "use_api_socket"];

    private static readonly string[] ScalarAttributes = Array.ConvertAll(Scalars, AttributeOf);

    private static readonly string[] SwitchAttributes = Array.ConvertAll(Switches, AttributeOf);

    private static readonly string[][] Limits = [["memory-limit", "memory"], ["cpu-limit", "cpus"], ["pids-limit", "pids"]];

    private static string AttributeOf(string key) => key.Replace('_', '-');

    public void Write(ComposeEntry entry)
    {
        if (!writer.Open("service", entry.KeySpan)) return;
        writer.StartService();
        writer.Attribute("name", entry.Key, entry.KeySpan);
        KeyWriter.Body(writer, entry);
        var service = entry.Value as ComposeMap ?? new ComposeMap(entry.Value.Span, [], false);
        Facts(entry, service);
        Attributes(service);
        Elements(entry, service);
        writer.OtherUses(service, "");
        writer.Close();
    }

    private void Facts(ComposeEntry entry, ComposeMap service)
    {
        var role = facts.RoleOf(entry.Key);
        writer.Attribute("role", role.Role, entry.KeySpan);
        writer.Attribute("role-because", role.Because, entry.KeySpan);
        if (role.Product is { } product)
        {
            writer.Attribute("product", product.Name, entry.KeySpan);
            writer.Flag("stateful", product.IsStateful, entry.KeySpan);
            if (product.Healthcheck is { } command) writer.Attribute("known-healthcheck", command, entry.KeySpan);
            writer.Flag("image-unchecked", service.Scalar("image") is { } image && ImageHealth.HasNone(product, ImageWriter.ReferenceOf(image)), entry.KeySpan);
            writer.Flag("logs-in-memory", product.Name is "nginx" && VolumeWriter.MountsOf(service).Any(IsOverLogs), entry.KeySpan);
        }

        writer.Flag("one-shot", facts.IsOneShot(entry.Key), entry.KeySpan);
        writer.Flag("idle", IsIdle(service), service.Entry("command")?.KeySpan ?? entry.KeySpan);
        writer.Flag("hidden", facts.IsHidden(entry.Key), entry.KeySpan);
        writer.Flag("built", service["build"] is not null, service.Entry("build")?.KeySpan ?? entry.KeySpan);
        writer.Flag("from-base", project.Project.IsFromBase(entry.Key), entry.KeySpan);
        writer.Flag("amended", Completeness.IsPiece(service) || project.Project.Mode == "fragment" || project.Project.CutService == entry.Key || (!isServed && project.Project.IsOnlyAdded(entry.Key)), entry.KeySpan);
    }

    /// <summary>The image links its log files to its output (docker-nginx, Dockerfile): what lies over the folder takes the links away.</summary>
    private static bool IsOverLogs(Mount mount) => mount is { Type: "tmpfs", Target: { } target } && target.Value.TrimEnd('/') == "/var/log/nginx";

    private static bool IsIdle(ComposeMap service) =>
        IdleCommand.Is(ServiceReading.Of(service).StartWords);

    private void Attributes(ComposeMap service)
    {
        for (var i = 0; i < Scalars.Length; i++) writer.Scalar(service, Scalars[i], ScalarAttributes[i], "");
        for (var i = 0; i < Switches.Length; i++) writer.Switch(service, Switches[i], SwitchAttributes[i], "");
        if (service.Scalar("user") is { IsKnown: true } user) writer.Flag("root", user.Value.Split(':')[0] is "root" or "0", user.All.Span);
        Replicas(service);
        foreach (var names in Limits)
        {
            if (ResourceWriter.LimitOf(service, names[1]) is { } limit) writer.Attribute(names[0], limit);
        }
    }

    private void Replicas(ComposeMap service)
    {
        if ((service.Map("deploy")?.Scalar("replicas") ?? service.Scalar("scale")) is { } replicas) writer.Attribute("replicas", replicas.All);
        else writer.Attribute("replicas", "1", service.Span with { Length = 0 });
    }

    private void Elements(ComposeEntry entry, ComposeMap service)
    {
        KeyWriter.Keys(writer, service);
        new ImageWriter(writer).Write(service);
        new BuildWriter(writer, project).Write(service);
        new CommandWriter(writer).Write(service);
        Environment(entry, service);
        var ports = new PortWriter(writer);
        ports.Write(service);
        ports.Reach(service);
        writer.Flag("entrance", IsEntrance(entry.Key, service), entry.KeySpan);
        new VolumeWriter(writer, project).Write(service);
        new DataDirectoryWriter(writer).Write(entry, service, facts.RoleOf(entry.Key));
        new HealthcheckWriter(writer).Write(service);
        new DependencyWriter(writer, project, facts).Write(entry);
        new ServiceAccessWriter(writer, project).Write(service);
        new ResourceWriter(writer).Write(service);
        Labels(service);
    }

    /// <summary>A service that is only called a proxy has to have a proxy's ports.</summary>
    private bool IsEntrance(string name, ComposeMap service) =>
        facts.RoleOf(name) is { Role: "proxy" } role && !facts.IsHidden(name)
        && (role.Because == "image" || Array.Exists(ServiceReading.Of(service).Ports, port => IsWeb(port?.Published) || IsWeb(port?.Target)));

    private static bool IsWeb(Slice? port) => port is { Value: "80" or "443" };

    private void Environment(ComposeEntry entry, ComposeMap service)
    {
        var files = new EnvironmentFiles(writer, project.Files, project.Project.Variables);
        var environment = new EnvironmentWriter(writer, files);
        environment.Write(service);
        if (facts.RoleOf(entry.Key).Product is { } product) new AuthenticationWriter(writer, environment.Variables).Write(service, entry.KeySpan, product.Name, files.HasUnread);
    }

    private void Labels(ComposeMap service)
    {
        foreach (var pair in PairList.Of(service["labels"]))
        {
            if (!writer.Open("label", pair.Span)) return;
            NamedValueWriter.Write(writer, pair);
            if (pair.Scalar is { TakesVariables: true } scalar) writer.Uses(scalar, $"labels.{pair.Name}");
            writer.Close();
        }

        if (service.Entry("develop") is not { } develop || !writer.Open("develop", develop.Span)) return;
        writer.Close();
    }
}
