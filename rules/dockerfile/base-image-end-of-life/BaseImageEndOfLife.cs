using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Dockerfile;

/// <summary>
/// Looks the base image's release up in the table of end-of-life dates: the product that the repository stands for, and the
/// distribution that the tag names (<c>python:3.13-buster</c>). A tag that no row covers is not judged.
/// </summary>
internal sealed class BaseImageEndOfLife : CodedRule
{
    public override string Anchor => "//stage[from[not(@stage)][not(@scratch)]]";

    public override void Check(Node subject, Judgement judgement)
    {
        if (subject.Child("from") is not { } from || from.Has("stage")) return;
        if (from.Attribute("tag") is { Unresolved: { } reason } || (from.Attribute("image") is { Unresolved: { } unknown } && (reason = unknown) is not null))
        {
            judgement.Unknown(reason);
            return;
        }

        var table = EndOfLifeTable.Of(judgement.Data("end-of-life.tsv"));
        var releases = table.ReleasesOf(NameOf(from), from["tag"]).ToList();
        if (releases.Count == 0) judgement.NotApplicable();
        else if (releases.Find(release => table.FactsOf(release.Product)?.AddYears(1) < judgement.Today) is { } stale)
            judgement.Unknown($"what is known of {table.TitleOf(stale.Product)} is of {Date(table.FactsOf(stale.Product))}, more than a year ago: it may have ended since");
        var ignored = judgement.Setting("ignored-products").Split(',', StringSplitOptions.TrimEntries);
        if (releases.Find(release => release.End < judgement.Today && !ignored.Contains(release.Product)) is { } ended)
            judgement.Fail(from, ("product", table.TitleOf(ended.Product)), ("cycle", ended.Cycle), ("date", Date(ended.End)), ("support", Support(ended)));
    }

    private static string NameOf(Node from) => from.Has("official") ? from["official"] : from["registry"] is "docker.io" or "" ? from["repository"] : $"{from["registry"]}/{from["repository"]}";

    private static string Date(DateOnly? date) => date is { Year: > 1 } known ? IsoDate.Of(known) : "long ago";

    private static string Support(Release release) => release.IsLongTerm ? " (the end of its long-term support)" : "";
}
