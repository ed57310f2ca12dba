using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Compose;

/// <summary>Databases, queues and search engines; caches are asked for persistence by rules of their own.</summary>
internal sealed class DataVolumeMissing : CodedRule
{
    private const int MostDeclared = 100;

    public override string Anchor => "//service[@role = 'database' or @role = 'queue' or @role = 'search'][data-directory]";

    public override void Check(Node subject, Judgement judgement)
    {
        if (!IsLost(subject)) return;
        if (DataPlaces.UnknownReason(subject) is { } reason) judgement.Unknown(reason);
        else if (subject.Tree.Root.Has("incomplete")) judgement.Unknown("a file that the project takes in was not read, and it may mount a volume there");
        else if (DataPlaces.Mounted(subject) is { } mounted) judgement.Fail(subject, ("state", mounted["mounted"]), ("told", mounted["mounted"] == "tmpfs" ? "which is only in memory" : "in a volume without a name"), ("declared", ""));
        else judgement.Fail(subject, ("state", "nothing"), ("told", "where nothing is mounted"), ("declared", Declared(subject)));
    }

    private static bool IsLost(Node service) =>
        service["role"] is "database" or "queue" or "search" && service.Child("data-directory") is not null
        && DataPlaces.Kept(service) is null && DataPlaces.Near(service) is null && !DataPlaces.IsMoved(service);

    private static bool IsNamed(Node service) => service.ChildrenNamed("data-directory").Count() == 1;

    /// <summary>The volumes of all services without one, told with the last of them: the top level gets them in one place.</summary>
    private static string Declared(Node service)
    {
        var missing = service.Tree.Root.ChildrenNamed("service").Take(MostDeclared).Where(other => IsLost(other) && DataPlaces.Mounted(other) is null && IsNamed(other)).ToList();
        return missing.Count > 0 && missing[^1] == service ? string.Concat(missing.Select(other => $"\n  {other["name"]}_data:")) : "";
    }
}
