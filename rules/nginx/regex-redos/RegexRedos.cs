using Auditor.Documents;
using Auditor.Documents.Matching;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Nginx;

/// <summary>Regular expressions over what clients send that an engine that backtracks can need exponential time for.</summary>
internal sealed class RegexRedos : CodedRule
{
    public override string Anchor =>
        "//location[@regex] | //if[condition[starts-with(@operator, '~') or starts-with(@operator, '!~')]] | //rewrite | //entry[@regex]"
        + " | //server_name[contains(@text, '~')] | //fastcgi_split_path_info";

    public override void Check(Node subject, Judgement judgement)
    {
        foreach (var (pattern, ignoreCase) in NginxPatterns.Of(subject))
        {
            switch (PatternAmbiguity.IsExponential(pattern, ignoreCase))
            {
                case true: judgement.Fail(subject, ("pattern", pattern)); return;
                case null: judgement.Unknown("the regular expression is too large, or has parts that are not followed here"); break;
            }
        }
    }
}
