using System.Collections.Immutable;

namespace Auditor.Rules.Packs;

/// <summary>An example of a rule: a file, or a folder that is audited as a root. It is the rule's test and its documentation.</summary>
/// <param name="Name"><c>bad-1</c>, <c>good-near-miss</c>.</param>
/// <param name="Files">One file, or those of the folder in order of path.</param>
/// <param name="Fixed">What the rule's fix makes of it; empty when the example does not say.</param>
public sealed record RuleExample(string Name, ImmutableArray<ExampleFile> Files, ImmutableArray<ExampleFile> Fixed)
{
    /// <summary>The rule finds something in it; in a good example it stays silent.</summary>
    public bool IsBad => Name.StartsWith("bad-", StringComparison.Ordinal);
}
