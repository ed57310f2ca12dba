using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Dockerfile;

/// <summary>Reads the value of a label as an SPDX licence expression and looks its identifiers up.</summary>
internal sealed class LabelNotSpdx : CodedRule
{
    public override string Anchor => "//label/pair";

    public override void Check(Node subject, Judgement judgement)
    {
        var labels = judgement.Setting("labels").Split(',', StringSplitOptions.TrimEntries);
        if (!labels.Contains(subject["name"]) || subject.Attribute("value") is not { } value)
        {
            judgement.NotApplicable();
            return;
        }

        if (value.Unresolved is { } reason)
        {
            judgement.Unknown(reason);
            return;
        }

        if (string.IsNullOrWhiteSpace(value.Value)) return;
        var expression = new LicenceExpression(value.Value, LicenceNames.Of(judgement.Data("spdx-licences.tsv")));
        if (!expression.IsValid()) judgement.Fail(subject, ("word", expression.UnknownWord is { } word ? $": {word} is no identifier" : ""));
    }
}
