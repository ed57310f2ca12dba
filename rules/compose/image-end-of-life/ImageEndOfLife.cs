using Auditor.Documents;
using Auditor.RulePacks.Dockerfile;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Compose;

/// <summary>Looks the release of an image that is pulled up in the table of end-of-life dates. A tag that no row covers is not judged; a built image is its Dockerfile's matter.</summary>
internal sealed class ImageEndOfLife : CodedRule
{
    public override string Anchor => "//service[not(@built)]/image";

    public override void Check(Node subject, Judgement judgement)
    {
        if (subject.Attribute("repository") is { Unresolved: { } unknown } || (subject.Attribute("tag") is { Unresolved: { } reason } && (unknown = reason) is not null))
        {
            judgement.Unknown(unknown);
            return;
        }

        var table = EndOfLifeTable.Of(judgement.Data("end-of-life.tsv"));
        var releases = table.ReleasesOf(NameOf(subject), subject["tag"]).ToList();
        if (releases.Count == 0) judgement.NotApplicable();
        else if (releases.Find(release => table.FactsOf(release.Product)?.AddYears(1) < judgement.Today) is { } stale)
            judgement.Unknown($"what is known of {table.TitleOf(stale.Product)} is of {Date(table.FactsOf(stale.Product))}, more than a year ago: it may have ended since");
        var ignored = judgement.Setting("ignored-products").Split(',', StringSplitOptions.TrimEntries);
        if (releases.Find(release => release.End < judgement.Today && !ignored.Contains(release.Product)) is { } ended)
            judgement.Fail(subject, ("product", table.TitleOf(ended.Product)), ("cycle", ended.Cycle), ("date", Date(ended.End)), ("support", ended.IsLongTerm ? " (the end of its long-term support)" : ""));
    }

    private static string NameOf(Node image) => image.Has("official") ? image["official"] : image["registry"] is "docker.io" or "" ? image["repository"] : $"{image["registry"]}/{image["repository"]}";

    private static string Date(DateOnly? date) => date is { Year: > 1 } known ? IsoDate.Of(known) : "long ago";
}
