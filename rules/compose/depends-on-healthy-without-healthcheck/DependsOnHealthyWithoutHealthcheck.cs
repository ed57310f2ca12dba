using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Compose;

/// <summary>Looks at what dependants wait for, in the same project; the built Dockerfile may have the check.</summary>
internal sealed class DependsOnHealthyWithoutHealthcheck : CodedRule
{
    public override string Anchor => "/deployment/service[depends-on[@condition = 'service_healthy']]";

    public override void Check(Node subject, Judgement judgement)
    {
        var services = DeploymentServices.Of(subject.Tree);
        foreach (var dependency in subject.ChildrenNamed("depends-on").Where(dependency => dependency["condition"] == "service_healthy" && dependency.Has("exists")))
        {
            if (services.Find(subject["file"], dependency["service"]) is not { } awaited) continue;
            var state = HealthState.Of(awaited);
            if (state.IsChecked is null || (state.IsChecked == false && services.IsIncomplete(awaited["file"]))) judgement.Unknown($"it is not known whether {dependency["service"]} has a health check: {state.Because}");
            else if (state.IsChecked == false) judgement.Fail(dependency, ("because", state.Because));
        }
    }
}
