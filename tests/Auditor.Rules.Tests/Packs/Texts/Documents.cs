using Auditor.Rules.Packs;

namespace Auditor.Rules.Tests.Packs.Texts;

/// <summary>A document with everything in it, and one with as little as can be.</summary>
internal static class Documents
{
    public static RuleDocument Full { get; } = RuleDocument.Of(
        Houses.Rule(
            "title: Door without a <lock>",
            "severity: [{ if: '@height', is: critical }, { if: '@name', is: low }, critical]",
            "why: Anyone who passes by can walk in and take what stands near the door, which is where most people put their keys.",
            "fix: { title: 'Lock {@name}', safety: review, edits: [{ delete: '@lock' }] }",
            "decides: [doors.locked]",
            "supersedes: [house/no-door]",
            "references: [{ cwe: 250 }, { guide: \"002\" }, { rfc: 6797 }, { url: 'https://example.com/' }]",
            "settings: { tallest: { default: 220, about: how tall a door may be } }",
            "opt-in: true"),
        [
            new("bad-1", [new("bad-1.house", "# finds: door-open\ndoor \u001b[31mfront\r\n")], [new("bad-1.fixed.house", "door front locked\n")]),
            new("good-1", [new("good-1.house", "```\n\ndoor front locked\n")], []),
            new("good-2", [new("good-2.house", "second\n")], []),
        ]);

    public static RuleDocument Small { get; } = RuleDocument.Of(Houses.Rule(), []);
}
