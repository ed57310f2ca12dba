using System.Globalization;
using Auditor.Documents;
using Auditor.RulePacks.Dockerfile;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Sshd;

/// <summary>Looks the release that an SSH server's version line names up in the table of end-of-life dates.</summary>
internal sealed class VersionEol : CodedRule
{
    public override string Anchor => "//port[@service = 'ssh'][@release]";

    public override void Check(Node subject, Judgement judgement)
    {
        var table = EndOfLifeTable.Of(judgement.Data("end-of-life.tsv"));
        if (table.ReleasesOf(subject["distribution"], subject["release"]).FirstOrDefault() is not { } release) judgement.NotApplicable();
        else if (table.FactsOf(release.Product)?.AddYears(1) < judgement.Today)
            judgement.Unknown($"what is known of {table.TitleOf(release.Product)} is more than a year old");
        else if (release.End < judgement.Today) judgement.Fail(subject, Values(table, release));
    }

    private static (string, string)[] Values(EndOfLifeTable table, Release release) =>
    [
        ("product", table.TitleOf(release.Product)),
        ("cycle", release.Cycle),
        ("date", release.End is { Year: > 1 } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "long ago"),
        ("support", release.IsLongTerm ? " (the end of its long-term support)" : ""),
    ];
}
