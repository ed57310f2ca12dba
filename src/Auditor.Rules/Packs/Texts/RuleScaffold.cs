using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Packs.Files;

namespace Auditor.Rules.Packs.Texts;

/// <summary>The files of a new rule (<c>auditor rules new PACK/NAME --kind KIND</c>): a complete, valid rule whose comments teach.</summary>
public static class RuleScaffold
{
    /// <param name="id">The rule's id.</param>
    /// <param name="vocabulary">Of the kind that the rule looks at.</param>
    /// <returns>Texts with paths relative to the folder of packs: <c>PACK/NAME/rule.yml</c> and three examples.</returns>
    /// <exception cref="ArgumentException">The id is not <see cref="RuleId.IsValid"/>.</exception>
    public static ImmutableArray<SourceText> Files(string id, Vocabulary vocabulary)
    {
        if (!RuleId.IsValid(id)) throw new ArgumentException($"\"{id}\" is no rule id: pack/name in lower-case letters, digits and hyphens", nameof(id));
        var sample = ScaffoldSample.Of(vocabulary);
        var marker = CommentSyntax.Marker(vocabulary.Kind, id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        return
        [
            new SourceText($"{id}/{RuleFileReader.FileName}", RuleFile(id, vocabulary.Kind, sample)),
            new SourceText($"{id}/bad-1{sample.Suffix}", $"{marker}\n{sample.Bad}\n"),
            new SourceText($"{id}/good-1{sample.Suffix}", sample.Good + "\n"),
            new SourceText($"{id}/good-2{sample.Suffix}", sample.NearMiss + "\n"),
        ];
    }

    private static string RuleFile(string id, string kind, ScaffoldSample sample) => $$"""
        # The question that this rule asks, as data. What every key means: rules/README.md.
        # See the names that expressions can use:     auditor tree FILE
        # Try an expression:                          auditor query "{{sample.Subjects}}" FILE
        # Run this rule's examples:                   dotnet test tests/Auditor.RulePacks.Tests --filter DisplayName~{{id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..]}}
        id: {{id}}
        title: {{sample.Title}}
        kind: {{kind}}
        severity: low            # the effect in production: critical, high, medium, low, info
        confidence: high         # how sure a finding is: high, medium, low
        # What the rule looks at. Where nothing is selected it is not applicable.
        subjects: "{{sample.Subjects}}"
        # Asked on each subject: true means that it fails.
        violation: "{{sample.Violation}}"
        # One sentence; {expressions} are asked on the failed subject.
        message: "{{sample.Message}}"
        why: >-
          One or two sentences for a person in a hurry: what goes wrong in production.
        fix:
          title: Say what to do
          safety: manual         # safe and review need edits: [{ replace: XPATH, with: TEXT }]
        decides: []              # controls of rules/checklists/go-live.yml
        references: []           # [{ cwe: 250 }, { guide: "002" }, { url: "https://…" }]

        """;
}
