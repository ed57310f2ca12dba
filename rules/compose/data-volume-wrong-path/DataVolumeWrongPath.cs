using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Compose;

/// <summary>A mount beside the place that the image writes to, where nothing is mounted at that place itself.</summary>
internal sealed class DataVolumeWrongPath : CodedRule
{
    public override string Anchor => "//service[@role = 'database' or @role = 'queue' or @role = 'search' or @role = 'cache'][data-directory]";

    public override void Check(Node subject, Judgement judgement)
    {
        if (DataPlaces.Kept(subject) is not null || DataPlaces.IsMoved(subject) || DataPlaces.Near(subject) is not { } directory) return;
        if (MissingVariables(subject) is { } reason) judgement.Unknown(reason);
        else judgement.Fail(subject, ("path", directory["path"]), ("near", directory["near"]));
    }

    /// <summary>A file of variables that is not here may move the data to where the volume is (PGDATA).</summary>
    private static string? MissingVariables(Node service)
    {
        foreach (var file in service.ChildrenNamed("env-file"))
        {
            if (!file.Has("exists")) return $"{file["path"]} is not among the audited files, and may say where the data are kept";
        }

        return null;
    }
}
