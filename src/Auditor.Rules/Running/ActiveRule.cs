using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Queries;
using Auditor.Rules.Coded;
using Auditor.Rules.Model;
using Auditor.Rules.Packs;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>A rule that is on for an artifact, as its configuration has it.</summary>
/// <param name="Code">The class of a coded rule.</param>
/// <param name="Severity">The configured severity, which replaces the rule's own.</param>
/// <param name="Settings">All settings of the rule, configured or default.</param>
public sealed record ActiveRule(CompiledRule Rule, CodedRule? Code, Severity? Severity, ImmutableDictionary<string, string> Settings)
{
    public string Id => Rule.Info.Id;

    private TreeQuery? anchor;

    /// <summary>On the root: the subjects; null when neither the rule nor its class names any.</summary>
    internal TreeQuery? Subjects => Rule.Subjects ?? (Code is null ? null : anchor ??= TreeQuery.Compile(Code.Anchor));

    private RuleJudgements? silence;

    /// <summary>What it says of a tree that holds nothing it looks at.</summary>
    internal RuleJudgements Silence =>
        silence is { } known && ReferenceEquals(known.Rule, this) ? known : silence = new RuleJudgements(this, [], new RuleTally(Id, 0, 0, 1, 0, 0, null));

    /// <summary>Whether a tree can hold subjects at all, as far as that shows without looking for them.</summary>
    internal bool MayConcern(DocumentTree tree)
    {
        if (Rule.Applies is not null || Subjects is not { } subjects) return true;
        foreach (var name in subjects.RequiredNames)
        {
            if (!tree.Has(name)) return false;
        }

        return true;
    }

    /// <summary>The rule as it ships.</summary>
    public static ActiveRule Default(CompiledRule rule, CodedRule? code) =>
        new(rule, code, null, DefaultsOf(rule));

    private static ImmutableDictionary<string, string> DefaultsOf(CompiledRule rule)
    {
        var defaults = ImmutableDictionary<string, string>.Empty;
        foreach (var setting in rule.Settings) defaults = defaults.Add(setting.Name, setting.Default);
        return defaults;
    }
}
