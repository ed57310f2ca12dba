using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Nginx;

/// <summary>Regular expressions that shall let some origins or referers in, and let a foreign one in as well: it is written down and tried.</summary>
internal sealed class OriginValidationBypass : CodedRule
{
    public override string Anchor =>
        "//if[condition[@variable = 'http_origin' or @variable = 'http_referer'][@operator = '~' or @operator = '~*' or @operator = '!~' or @operator = '!~*']]"
        + " | //map[contains(@source, 'http_origin')]/entry[@regex] | //valid_referers[argument[starts-with(@value, '~')]]";

    public override void Check(Node subject, Judgement judgement)
    {
        if (KeepsOut(subject))
        {
            judgement.NotApplicable();
            return;
        }

        var isReferer = subject.Name == "valid_referers" || subject.ChildrenNamed("condition").Any(condition => condition["variable"] == "http_referer");
        foreach (var (pattern, ignoreCase) in NginxPatterns.Of(subject))
        {
            // Referers are compared without their scheme.
            var check = OriginCheck.Of(pattern, ignoreCase || isReferer, isReferer, subject.Name == "valid_referers" ? "" : "https://");
            if (check is null) judgement.Unknown("the regular expression has parts that are not followed here");
            else if (check.FindForeign() is { } foreign) judgement.Fail(subject, ("pattern", pattern), ("foreign", foreign));
        }
    }

    /// <summary>A list of what is not wanted: an if that refuses what fits, an entry that says no.</summary>
    private static bool KeepsOut(Node subject) =>
        subject.Name == "if" ? RefusesWhatFits(subject) : subject.Name == "entry" && (subject.Attribute("value")?.Value ?? "") is "" or "0" or "off" or "no" or "deny";

    private static bool RefusesWhatFits(Node block) =>
        block.ChildrenNamed("condition").All(condition => condition["operator"].StartsWith('~'))
        && block.ChildrenNamed("return").Any(answer => answer["code"].StartsWith('4'));
}
