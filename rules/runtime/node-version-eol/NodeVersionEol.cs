using System.Globalization;
using Auditor.Documents;
using Auditor.RulePacks.Dockerfile;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Runtime;

/// <summary>Looks the versions of Node.js that run up in the table of end-of-life dates. A version that no row covers, or an old row, is
/// not judged.</summary>
internal sealed class NodeVersionEol : CodedRule
{
    public override string Anchor => "/host[@programs] | /host/node-runtime";

    public override void Check(Node subject, Judgement judgement)
    {
        if ((subject.Attribute("programs") ?? subject.Attribute("version")) is { Unresolved: { } reason }) judgement.Unknown(reason);
        else if (subject.Name == "node-runtime") CheckVersion(subject, judgement);
        else if (!subject.Children.Any(child => child.Name == "node-runtime")) judgement.NotApplicable();
    }

    private static void CheckVersion(Node subject, Judgement judgement)
    {
        var table = EndOfLifeTable.Of(judgement.Data("end-of-life.tsv"));
        var release = table.ReleasesOf("node", subject["version"]).FirstOrDefault();
        if (release?.End is not { } end) judgement.Unknown($"no end-of-life date is known of Node.js {subject["version"]}");
        else if (end < judgement.Today) judgement.Fail(subject, ("date", end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        else if (table.FactsOf(release.Product)?.AddYears(1) < judgement.Today)
            judgement.Unknown("what is known of Node.js is more than a year old: it may have ended since");
    }
}
