using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Compose;

/// <summary>Looks at what dependants wait for, in the same project; the built Dockerfile may have the check.</summary>
internal sealed class DependsOnHealthyWithoutHealthcheck : CodedRule
{
    public override string Anchor => "/deployment/service[depends-on[@condition = 'service_healthy']]";

    public override void Check(Node subject, Judgement judgement)
    {
        foreach (var dependency in subject.ChildrenNamed("depends-on").Where(dependency => dependency["condition"] == "service_healthy" && dependency.Has("exists")))
        {
            if (Awaited(subject, dependency["service"]) is not { Tree: not null } awaited) continue;
            var state = HealthState.Of(awaited);
            if (state.IsChecked is null || (state.IsChecked == false && IsIncomplete(awaited))) judgement.Unknown($"it is not known whether {dependency["service"]} has a health check: {state.Because}");
            else if (state.IsChecked == false) judgement.Fail(dependency, ("because", state.Because));
        }
    }

    private static Node Awaited(Node service, string name) =>
        service.Tree.Root.ChildrenNamed("service").FirstOrDefault(other => other["file"] == service["file"] && other["name"] == name);

    private static bool IsIncomplete(Node service) =>
        service.Tree.Root.ChildrenNamed("project").Any(project => project.Has("incomplete") && project["file"] == service["file"]);
}
