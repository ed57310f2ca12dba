using Auditor.Documents;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Reading;
using Auditor.Parsers.Compose.Writing;

namespace Auditor.Parsers.Compose.Schema;

/// <summary>What docker compose refuses in a merged project although each value by itself is right.</summary>
internal sealed class ConsistencyCheck(ProjectContext project, ServiceFacts facts)
{
    /// <summary>What something that is made outside of the project cannot have.</summary>
    private static readonly string[] OfOwn = ["driver", "driver_opts", "labels"];

    private static readonly string[] Sections = ["networks", "volumes", "secrets", "configs"];

    public void Run()
    {
        foreach (var entry in project.Services.Entries)
        {
            var service = entry.Value as ComposeMap ?? new ComposeMap(entry.Value.Span, [], false);
            if (!project.Project.IsIncomplete) References(entry, service);
            Dependencies(entry, service);
            new ServiceConflicts(project.Problems, entry, service).Run();
            Values(entry.Key, service);
        }

        ExternalVolumes();
    }

    private void References(ComposeEntry entry, ComposeMap service)
    {
        if (service["image"] is null && service["build"] is null && service["provider"] is null && project.Project.Mode != "fragment")
            Add("no-image", $"Service {entry.Key} has neither image nor build.", entry.KeySpan, entry.Key, $"services.{entry.Key}");
        foreach (var section in Sections)
        {
            foreach (var used in ResourceNames.Slices(service, section)) Declared(entry.Key, section, used);
        }
    }

    private void Declared(string service, string section, NamedSlice used)
    {
        if (project.Project.Root.Map(section)?.Entry(used.Name) is not null || (section == "networks" && used.Name is ProjectContext.DefaultNetwork)) return;
        var kind = section[..^1];
        project.Problems.Add(new ComposeProblem("undeclared", $"Service {service} uses the {kind} {used.Name}, which is not declared at the top level.", used.NameSpan)
        {
            Name = used.Name,
            Path = $"services.{service}.{section}",
            Suggestion = project.Suggest(section, used.Name),
        });
    }

    private void Dependencies(ComposeEntry entry, ComposeMap service)
    {
        foreach (var dependency in DependencyWriter.Of(service).Where(dependency => dependency.Item is not { IsKnown: false }))
        {
            var path = $"services.{entry.Key}.depends_on";
            var other = project.Services.Entry(dependency.Service);
            if (facts.IsInCycle(entry.Key, dependency.Service)) Add("cycle", $"Service {entry.Key} depends on {dependency.Service}, which depends on it in turn.", dependency.Span, dependency.Service, path);
            else if (other is null) Undefined(entry.Key, dependency.Service, dependency.Span, path, dependency.IsOptional);
            else if (!dependency.IsOptional && facts.IsHiddenFrom(entry.Key, other.Key))
                Add("hidden-service", $"Service {entry.Key} depends on {other.Key}, which only a profile starts.", dependency.Span, other.Key, path);
        }

        if (service.Scalar("network_mode") is { IsKnown: true } mode && mode.Value.StartsWith("service:", StringComparison.Ordinal) && project.Services.Entry(mode.Value[8..]) is null)
            Undefined(entry.Key, mode.Value[8..], mode.Span, $"services.{entry.Key}.network_mode", isOptional: false);
        foreach (var link in ServiceAccessWriter.Scalars(service["links"]))
        {
            var name = link.Value.Split(':')[0];
            if (link.IsKnown && project.Services.Entry(name) is null) Undefined(entry.Key, name, link.Span, $"services.{entry.Key}.links", isOptional: false);
        }
    }

    private void Undefined(string service, string name, SourceSpan span, string path, bool isOptional)
    {
        if (isOptional || project.Project.IsIncomplete) return;
        project.Problems.Add(new ComposeProblem("undefined-service", $"Service {service} needs the service {name}, which does not exist.", span)
        {
            Name = name,
            Path = path,
            Suggestion = project.Suggest("services", name),
        });
    }

    private void Values(string name, ComposeMap service)
    {
        var ports = ServiceReading.Of(service).Ports;
        for (var i = 0; i < ports.Length; i++)
        {
            if (ports[i] is { IsValid: false } port && service["ports"] is ComposeList list) Add("schema-value", $"\"{port.Text}\" is no port.", list.Items[i].Span, port.Text, $"services.{name}.ports");
        }

        foreach (var mount in VolumeWriter.MountsOf(service))
        {
            if (mount.Error is { } error) Add("schema-value", $"\"{mount.Text}\" is no mount: {error}.", mount.Item.Span, mount.Text, $"services.{name}.volumes");
            else if (mount is { Form: "long", Type: "bind", Source: null }) Add("schema-required", "A bind mount needs a source.", mount.Item.Span, "source", $"services.{name}.volumes");
        }
    }

    /// <summary>Only of volumes: what an external network says besides its name is passed over (compose-go, validation/validation.go and volume.go).</summary>
    private void ExternalVolumes()
    {
        foreach (var entry in project.Project.Root.Map("volumes")?.Entries ?? [])
        {
            if (entry.Value is not ComposeMap map || !ProjectContext.IsExternal(map)) continue;
            foreach (var key in OfOwn)
            {
                if (map.Entry(key) is { } other) Add("conflict", $"volumes.{entry.Key} is external: it cannot have {key}.", other.KeySpan, key, $"volumes.{entry.Key}");
            }
        }
    }

    private void Add(string code, string message, SourceSpan span, string name, string path) =>
        project.Problems.Add(new ComposeProblem(code, message, span) { Name = name, Path = path });
}
