using Auditor.Documents;
using Auditor.Reports.Markdown;
using Auditor.Reports.Summary;
using Auditor.Rules.Model;

namespace Auditor.Reports.Sarif;

/// <summary>The help of a rule as text and as Markdown.</summary>
internal sealed class RuleHelp(RuleInfo rule)
{
    public string Text() => Written(heading => heading, ShownText.Of);

    public string Markdown() => Written(heading => $"## {heading}", MarkdownText.Escape);

    private string Written(Func<string, string> heading, Func<string, string> prose)
    {
        string why = $"{heading("Why it matters")}\n\n{prose(rule.Why)}\n";
        string mend = rule.FixTitle is { } title ? $"\n{heading("How to mend it")}\n\n{prose(SarifNames.Sentence(title))}\n" : "";
        string sources = string.Concat(rule.References.Select(reference => $"- {prose(ReferenceText.Of(reference))}\n"));
        return why + mend + (sources.Length > 0 ? $"\n{heading("References")}\n\n{sources}" : "");
    }
}
