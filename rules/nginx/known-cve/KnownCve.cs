using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Nginx;

/// <summary>Security advisories of the version that the configuration is for, as far as they concern something that it uses.</summary>
internal sealed class KnownCve : CodedRule
{
    private const int MostNamed = 3;

    public override string Anchor => "/nginx";

    public override void Check(Node subject, Judgement judgement)
    {
        if (subject["version"] is not { Length: > 0 } version)
        {
            judgement.Unknown("the version of nginx is not known: name it in auditor.yml (versions: { nginx: 1.30.4 }), or by the tag of the image");
            return;
        }

        var used = KnownAdvisories.Of(judgement.Data("nginx-advisories.tsv")).UsedBy(subject.Tree);
        var found = used.FindAll(advisory => advisory.Concerns(version));
        if (found.Count == 0) return;
        var place = subject.Child("target-version") ?? subject;
        judgement.Fail(place, ("advisories", Words(found)), ("worst", Worst(found)), ("repaired", Advisory.Repair(used, version)));
    }

    private static string Words(List<Advisory> found)
    {
        var words = string.Join("; ", found.Take(MostNamed).Select(advisory => $"{advisory.Name} ({advisory.What})"));
        return found.Count > MostNamed ? FormattableString.Invariant($"{words}; and {found.Count - MostNamed} more") : words;
    }

    private static string Worst(List<Advisory> found) =>
        found.Exists(advisory => advisory.Severity == "major") ? "high" : found.Exists(advisory => advisory.Severity == "medium")
            ? "medium" : "low";
}
