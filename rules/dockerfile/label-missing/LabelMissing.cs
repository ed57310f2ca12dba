using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Dockerfile;

/// <summary>Looks for the labels of a list at the end of the final stage: those of the stages that it is built from count too.</summary>
internal sealed class LabelMissing : CodedRule
{
    public override string Anchor => "//stage[@final]";

    public override void Check(Node subject, Judgement judgement)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stage in StageGraph.Lineage(subject))
        {
            foreach (var label in stage.ChildrenNamed("label")) set.UnionWith(label.ChildrenNamed("pair").Select(pair => pair["name"]));
        }

        var wanted = judgement.Setting("labels").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var names = string.Join(", ", wanted.Where(name => !set.Contains(name)));
        if (names.Length > 0) judgement.Fail(subject, ("missing", names));
    }
}
