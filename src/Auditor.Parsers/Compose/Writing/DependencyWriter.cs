using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Writes <c>depends_on</c> and <c>extends</c>.</summary>
internal sealed class DependencyWriter(NodeWriter writer, ProjectContext project, ServiceFacts facts)
{
    public const string Started = "service_started";

    /// <summary>The names of the services that one needs, with the place and the condition.</summary>
    public static Dependency[] Of(ComposeMap service) => ServiceReading.Of(service).Dependencies;

    public static IEnumerable<Dependency> Read(ComposeMap service) => service["depends_on"] switch
    {
        ComposeList list => list.Items.OfType<ComposeScalar>().Select(item => new Dependency(item.Value, item.All.Span, null, item)),
        ComposeMap map => map.Entries.Select(entry => new Dependency(entry.Key, entry.KeySpan, entry.Value as ComposeMap, null)),
        _ => [],
    };

    public void Write(ComposeEntry service)
    {
        if (service.Value is not ComposeMap map) return;
        foreach (var dependency in Of(map)) Dependency(service, dependency);
    }

    private void Dependency(ComposeEntry service, Dependency dependency)
    {
        if (!writer.Open("depends-on", dependency.Span)) return;
        writer.Attribute("service", dependency.Service, dependency.Span);
        writer.Attribute("form", dependency.Options is null ? "short" : "long", dependency.Span);
        if (dependency.Options?.Scalar("condition") is { } condition) writer.Attribute("condition", condition.All);
        else writer.Attribute("condition", Started, dependency.Span);
        writer.Flag("optional", dependency.IsOptional, dependency.Span);
        writer.Switch(dependency.Options, "restart", "restart", "depends_on");
        Other(service, dependency);
        if (dependency.Item is { } item) writer.Uses(item, "depends_on");
        writer.Close();
    }

    private void Other(ComposeEntry service, Dependency dependency)
    {
        var other = project.Services.Entry(dependency.Service);
        writer.Flag("exists", other is not null, dependency.Span);
        writer.Flag("cycle", facts.IsInCycle(service.Key, dependency.Service), dependency.Span);
        if (other is null)
        {
            if (project.Suggest("services", dependency.Service) is { } suggestion) writer.Attribute("suggestion", suggestion, dependency.Span);
            return;
        }

        writer.Flag("hidden", facts.IsHiddenFrom(service.Key, other.Key), dependency.Span);
        writer.Attribute("role", facts.RoleOf(other.Key).Role, dependency.Span);
    }
}
