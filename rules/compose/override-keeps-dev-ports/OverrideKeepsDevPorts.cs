using System.Globalization;
using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Compose;

/// <summary>
/// Finds what a file for production or staging leaves open of the file below it: in an overlay each port that the base brings, in a complete
/// file, of which nothing says whether it is put on top, the first of them. A proxy's ports are wanted in both.
/// </summary>
internal sealed class OverrideKeepsDevPorts : CodedRule
{
    public override string Anchor => "/compose[@environment = 'production' or @environment = 'staging'][@mode = 'overlay' or @mode = 'alone']";

    public override void Check(Node subject, Judgement judgement)
    {
        if (subject["mode"] == "alone") Alone(subject, judgement);
        else Overlay(subject, judgement);
    }

    private static void Overlay(Node project, Judgement judgement)
    {
        foreach (var port in project.ChildrenNamed("service").Where(service => service["role"] != "proxy").SelectMany(service => service.ChildrenNamed("port")))
        {
            if (port.Span.Source != 0 && IsOpen(port)) judgement.Fail(port, ("base", port.Source.Path), ("more", ""));
        }
    }

    private static void Alone(Node project, Judgement judgement)
    {
        var kept = project.ChildrenNamed("kept-port").Where(IsOpen).ToList();
        if (kept.Count > 0) judgement.Fail(kept[0], ("base", kept[0]["base"]), ("more", kept.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {kept.Count - 1} more")));
    }

    private static bool IsOpen(Node port) => port.Attribute("all-interfaces") is { Unresolved: null } && port["target"] is not ("80" or "443");
}
