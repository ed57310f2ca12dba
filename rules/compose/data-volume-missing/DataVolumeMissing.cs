using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Compose;

/// <summary>Databases, queues and search engines; caches are asked for persistence by rules of their own.</summary>
internal sealed class DataVolumeMissing : CodedRule
{
    public override string Anchor => "//service[@role = 'database' or @role = 'queue' or @role = 'search'][data-directory]";

    public override void Check(Node subject, Judgement judgement)
    {
        if (DataPlaces.Kept(subject) is not null || DataPlaces.Near(subject) is not null || DataPlaces.IsMoved(subject)) return;
        if (DataPlaces.UnknownReason(subject) is { } reason) judgement.Unknown(reason);
        else if (subject.Tree.Root.Has("incomplete")) judgement.Unknown("a file that the project takes in was not read, and it may mount a volume there");
        else if (DataPlaces.Mounted(subject) is { } mounted) judgement.Fail(subject, ("state", mounted["mounted"]), ("told", mounted["mounted"] == "tmpfs" ? "which is only in memory" : "in a volume without a name"));
        else judgement.Fail(subject, ("state", "nothing"), ("told", "where nothing is mounted"));
    }
}
