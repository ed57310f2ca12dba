using System.Globalization;
using Auditor.Documents;
using Auditor.RulePacks.Dockerfile;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Updates;

/// <summary>Looks the release that os-release names up in the table of end-of-life dates. A system that no row covers, or an old row, is not judged.</summary>
internal sealed class OsEndOfLife : CodedRule
{
    public override string Anchor => "/host/os";

    public override void Check(Node subject, Judgement judgement)
    {
        if (subject.Attribute("id") is { Unresolved: { } reason })
        {
            judgement.Unknown(reason);
            return;
        }

        var table = EndOfLifeTable.Of(judgement.Data("end-of-life.tsv"));
        var release = table.ReleasesOf(subject["id"], subject["version-id"]).FirstOrDefault();
        if (release?.End is not { } end) judgement.Unknown($"no end-of-life date is known of {subject["id"]} {subject["version-id"]}");
        else if (table.FactsOf(release.Product)?.AddYears(1) < judgement.Today) judgement.Unknown($"what is known of {table.TitleOf(release.Product)} is more than a year old: it may have ended since");
        else if (end.DayNumber - judgement.Today.DayNumber < Days(judgement)) Fail(subject, judgement, end);
    }

    private static int Days(Judgement judgement) => int.TryParse(judgement.Setting("days"), CultureInfo.InvariantCulture, out var days) ? days : 90;

    private static void Fail(Node subject, Judgement judgement, DateOnly end) => judgement.Fail(
        subject,
        ("date", end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("left", (end.DayNumber - judgement.Today.DayNumber).ToString(CultureInfo.InvariantCulture)));
}
