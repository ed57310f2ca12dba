using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Compose;

/// <summary>Finds the short form of depends_on before data stores. The long form with service_started says that somebody wanted it so.</summary>
internal sealed class DependsOnNoCondition : CodedRule
{
    private static readonly HashSet<string> Waits = new(StringComparer.Ordinal)
    {
        "wait-for", "wait-for-it", "wait_for_it", "wait_for", "wait4x", "dockerize", "pg_isready", "wait-for-db", "wait-for-postgres", "wait_for_db", "waitforit",
    };

    public override string Anchor => "//service[depends-on]";

    public override void Check(Node subject, Judgement judgement)
    {
        if (WaitsItself(subject)) return;
        var dependencies = subject.ChildrenNamed("depends-on").ToList();
        var stores = dependencies.FindAll(dependency => dependency["form"] == "short" && dependency["condition"] == "service_started" && IsStore(dependency) && !IsPeer(subject, dependency));
        if (stores.Count == 0) return;
        var key = subject.ChildrenNamed("key").FirstOrDefault(child => child["name"] == "depends_on");
        var at = key.Tree is null ? stores[0] : key;
        judgement.Fail(at, ("stores", string.Join(" and ", stores.Select(store => store["service"]))), ("mapping", Mapping(at, dependencies, stores)));
    }

    /// <summary>Its command asks until what it needs answers, or a program in its image is told to.</summary>
    private static bool WaitsItself(Node service) =>
        ServiceCommands.Of(service).Any(command => IsWait(command["name"]) || ServiceCommands.ArgumentsOf(command).Any(IsWait))
        || service.ChildrenNamed("environment").Any(variable => variable["name"] is "WAIT_HOSTS" or "DOCKERIZE_WAIT_FOR" || variable["name"].StartsWith("DOCKERIZE_WAIT_FOR_", StringComparison.Ordinal));

    private static bool IsWait(string word) => Waits.Contains(Path.GetFileNameWithoutExtension(word));

    /// <summary>Of a cluster: each of its members needs the others to become healthy.</summary>
    private static bool IsPeer(Node service, Node dependency)
    {
        var other = service.Tree.Root.ChildrenNamed("service").FirstOrDefault(other => other["name"] == dependency["service"]);
        return other.Tree is not null && ((service["product"].Length > 0 && other["product"] == service["product"]) || (ImageOf(service) is { Length: > 0 } image && image == ImageOf(other)));
    }

    private static string ImageOf(Node service) => service.Child("image") is { Tree: not null } image && image.Attribute("reference") is { Unresolved: null } reference && !service.Has("built") ? reference.Value : "";

    private static bool IsStore(Node dependency) => dependency["role"] is "database" or "cache" or "queue" or "search" && dependency.Has("exists");

    /// <summary>The list as a mapping with conditions; empty where a text edit cannot write it, or where one of them has no health check to wait for.</summary>
    private static string Mapping(Node key, List<Node> dependencies, List<Node> stores)
    {
        if (key.Attribute("body") is not { } body || key.Has("inherited") || key["form"] != "list" || !stores.TrueForAll(HasCheck)) return "";
        if (key.Tree.Sources[body.Span.Source].Text.AsSpan(body.Span.Start, body.Span.Length).Contains('#')) return "";
        var conditions = dependencies.Select(dependency => (Name: dependency["service"], Condition: IsStore(dependency) ? "service_healthy" : "service_started"));
        return body.Value == "flow"
            ? $"{{ {string.Join(", ", conditions.Select(one => $"{one.Name}: {{ condition: {one.Condition} }}"))} }}"
            : Block(key, body.Span, conditions);
    }

    private static string Block(Node key, SourceSpan list, IEnumerable<(string Name, string Condition)> conditions)
    {
        var (own, at) = (ColumnOf(key, key.Span.Start), ColumnOf(key, list.Start));
        var shift = at > own ? "" : "  ";
        var indent = new string(' ', at) + shift;
        return shift + string.Join("\n" + indent, conditions.Select(one => $"{one.Name}:\n{indent}  condition: {one.Condition}"));
    }

    private static int ColumnOf(Node node, int offset)
    {
        var text = node.Source;
        return offset - text.LineSpan(text.LineIndexAt(offset) + 1).Start;
    }

    private static bool HasCheck(Node dependency) =>
        dependency.Tree.Root.ChildrenNamed("service").Any(service => service["name"] == dependency["service"] && service.Child("healthcheck") is { } check && !check.Has("disabled"));
}
