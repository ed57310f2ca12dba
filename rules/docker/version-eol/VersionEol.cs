using System.Globalization;
using Auditor.Documents;
using Auditor.RulePacks.Dockerfile;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Docker;

/// <summary>Looks the daemon's release up in the table of end-of-life dates. A distribution mends its own builds: of those the version
/// does not say.</summary>
internal sealed class VersionEol : CodedRule
{
    private static readonly string[] Distributions = ["dfsg", "ubuntu", "debian", ".el", ".fc", "amzn", "suse"];

    public override string Anchor => "/docker/daemon";

    public override void Check(Node subject, Judgement judgement)
    {
        var version = subject["version"];
        if (Distributions.Any(word => version.Contains(word, StringComparison.Ordinal)))
        {
            judgement.Unknown(
                $"{version} is a build of the distribution, which mends it by itself: its pending updates say whether it is safe");
            return;
        }

        var table = EndOfLifeTable.Of(judgement.Data("end-of-life.tsv"));
        var number = new string([.. version.TakeWhile(c => char.IsAsciiDigit(c) || c == '.')]).TrimEnd('.');
        if (table.ReleasesOf("docker", number)
            .FirstOrDefault() is not { } release) judgement.Unknown($"no row of rules/data is about Docker Engine {version}");
        else if (release.End < judgement.Today) judgement.Fail(subject, ("cycle", release.Cycle),
            ("date", release.End?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""));
        else if (table.FactsOf(release.Product)?.AddYears(1) < judgement.Today) judgement.Unknown(
            "what is known of Docker Engine is more than a year old: this release may have ended since");
    }
}
