using Auditor.Documents;

namespace Auditor.Rules.Coded;

/// <summary>
/// A rule that XPath cannot say. Everything people read stands in its <c>rule.yml</c>; the class only decides.
/// Stateless: one instance serves all threads.
/// </summary>
public abstract class CodedRule
{
    /// <summary>XPath on the root: the subjects that <see cref="Check"/> is called on.</summary>
    public abstract string Anchor { get; }

    /// <summary>Judges one subject: says nothing (passed), fails it, or says why it cannot be judged.</summary>
    public abstract void Check(Node subject, Judgement judgement);
}
