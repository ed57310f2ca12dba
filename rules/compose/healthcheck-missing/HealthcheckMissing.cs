using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Compose;

/// <summary>Services that run on; jobs end, and a check that is switched off is another rule's.</summary>
internal sealed class HealthcheckMissing : CodedRule
{
    public override string Anchor => "/deployment/service[not(@one-shot)][not(@role = 'job')][not(@healthcheck-disabled)]";

    public override void Check(Node subject, Judgement judgement)
    {
        var state = HealthState.Of(subject);
        if (state.IsChecked == true) return;
        if (state.IsChecked is null) judgement.Unknown($"service {subject["name"]} has no health check here, and {state.Because}");
        else if (IsIncomplete(subject)) judgement.Unknown("a file that the project takes in was not read, and it may add a health check");
        else judgement.Fail(subject, ("because", state.Because));
    }

    private static bool IsIncomplete(Node service) =>
        service.Tree.Root.ChildrenNamed("project").Any(project => project.Has("incomplete") && project["file"] == service["file"]);
}
