using Auditor.Documents;

namespace Auditor.Rules.Suppressions;

/// <summary>
/// The tree of the suppression comments of one artifact, made after its rules were run: the rules of pack <c>auditor/</c> ask it
/// whether each comment has a reason, a date and an effect.
/// </summary>
public static class SuppressionVocabulary
{
    public const string Kind = "suppressions";

    public static Vocabulary Instance { get; } = new(
        Kind,
        "suppressions",
        [
            new ElementName("suppressions", "the suppression comments of an artifact"),
            new ElementName(
                "suppression",
                "one rule that a comment names; a comment without a rule has one without name",
                new AttributeName("first", "true for the first one of its comment"),
                new AttributeName("rules", "how many rules the comment names", IsAlways: true),
                new AttributeName("own-line", "true when nothing but the comment stands on its line"),
                new AttributeName("rule", "the rule's id as written"),
                new AttributeName("unknown-rule", "true when there is no rule of this id"),
                new AttributeName("suggestion", "the rule whose id is close to an unknown one"),
                new AttributeName("until", "the last day, as written"),
                new AttributeName("invalid-date", "true when until is not a date of the form YYYY-MM-DD"),
                new AttributeName("reason", "what stands behind --"),
                new AttributeName("expired", "true when the last day is over: the comment has no effect any more"),
                new AttributeName("used", "true when it suppressed a finding, or would have, had it not expired"),
                new AttributeName("off", "true when the rule is switched off or does not look at this kind of file, so that the comment could have no effect")),
        ]);
}
