using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Packs.Files;

namespace Auditor.Rules.Tests.Packs;

/// <summary>A made-up kind, and a rule for it in which tests make one mistake at a time.</summary>
internal static class Houses
{
    public const string Path = "rules/house/door-open/rule.yml";

    public static readonly Vocabulary Vocabulary = new(
        "house",
        "house",
        new ElementName("house", "a house", new AttributeName("name", "its name", IsAlways: true)),
        new ElementName("door", "a door", new AttributeName("name", "its name", IsAlways: true), new AttributeName("lock", "kind of lock"), new AttributeName("height", "in cm")),
        new ElementName("window", "a window", new AttributeName("name", "its name", IsAlways: true)));

    public static readonly RuleFileContext Context = new()
    {
        Kinds = ImmutableDictionary<string, Vocabulary>.Empty.Add("house", Vocabulary).Add("shed", new Vocabulary("shed", "house", [.. Vocabulary.Elements])),
        Controls = ["doors.locked", "windows.shut"],
        OtherRules = ["house/no-door", "house/taken"],
    };

    private const string Valid = """
        id: house/door-open
        title: Door without a lock
        kind: house
        severity: high
        confidence: medium
        subjects: //door
        violation: not(@lock)
        message: "Door {@name} has no lock."
        why: Anyone walks in.
        """;

    /// <summary>The valid rule with some keys replaced, added or, written as <c>-key</c>, left out.</summary>
    public static string RuleWith(params ReadOnlySpan<string> changes)
    {
        var entries = Valid.Split('\n').ToList();
        foreach (var change in changes)
        {
            var key = change.TrimStart('-', '☞').Split(':')[0];
            var at = entries.FindIndex(entry => entry.StartsWith(key + ":", StringComparison.Ordinal));
            if (change[0] == '-') entries.RemoveAt(at);
            else if (at >= 0) entries[at] = change;
            else entries.Add(change);
        }

        return string.Join('\n', entries) + "\n";
    }

    public static RuleFileResult Read(string text, RuleFileContext? context = null) =>
        new RuleFileReader(context ?? Context).Read(new SourceText(Path, text));

    /// <summary>A rule file without a mistake.</summary>
    public static Auditor.Rules.Packs.CompiledRule Rule(params ReadOnlySpan<string> changes)
    {
        var result = Read(RuleWith(changes));
        Assert.Empty(result.Errors);
        return result.Rule!;
    }
}
