using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Dockerfile;

/// <summary>
/// In the final stage: a copy from another stage, after a production-only install, of a folder in which that stage installed
/// everything and never pruned.
/// </summary>
internal sealed class BuilderCopyRestoresDevDeps : CodedRule
{
    public override string Anchor => "//stage[@final]//copy[@from-kind = 'stage'][@stage]";

    public override void Check(Node subject, Judgement judgement)
    {
        if (subject.Parent is not { Name: "stage" } stage || StageGraph.StageOf(subject.Tree, subject["stage"]) is not { } builder) return;
        var destination = subject.Child("destination")?["path"] ?? "";
        if (!NodeInstalls.Of(stage).Any(install => install.IsProductionOnly && install.Position < subject.Id && install.IsMetBy(destination))) return;
        var full = NodeInstalls.Of(builder).Where(install => !install.IsProductionOnly).ToList();
        if (full.Count == 0 || NodeInstalls.IsPruned(builder)) return;
        var source = subject.ChildrenNamed("source").Where(path => path["kind"] == "path").Select(path => path["value"])
            .FirstOrDefault(path => full.Exists(install => install.FillsBelow(path)));
        if (source is not null) judgement.Fail(subject, ("source", source), ("builder", builder["name"].Length > 0 ? builder["name"] : builder["index"]));
    }
}
