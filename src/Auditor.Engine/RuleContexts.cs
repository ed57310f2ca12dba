using System.Collections.Immutable;
using Auditor.RulePacks;
using Auditor.Rules.Packs.Files;

namespace Auditor.Engine;

/// <summary>What rule files are checked against: the vocabularies of all kinds, the checklist, the shipped rules.</summary>
public static class RuleContexts
{
    /// <summary>For packs from outside.</summary>
    public static RuleFileContext External() => new()
    {
        Kinds = KnownVocabularies.All.ToImmutableDictionary(vocabulary => vocabulary.Kind),
        Controls = [.. AuditSetup.ShippedChecklist().Controls.Select(control => control.Id)],
        OtherRules = [.. ShippedRules.RuleDocuments.Select(document => document.Info.Id)],
    };
}
