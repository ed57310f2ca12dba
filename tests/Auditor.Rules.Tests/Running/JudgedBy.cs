using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.Rules.Tests.Running;

/// <summary>A coded rule on doors that does what the test says.</summary>
internal sealed class JudgedBy(Action<Node, Judgement> check) : CodedRule
{
    public override string Anchor => "//door";

    public override void Check(Node subject, Judgement judgement) => check(subject, judgement);
}
