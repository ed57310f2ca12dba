using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>The forms of <c>rewrite</c> that overflow a buffer in versions before their fixes (nginx security advisories of 2026).</summary>
internal static class RewriteFacts
{
    /// <summary>
    /// CVE-2026-42945, fixed in 1.30.1 and 1.31.0: behind a replacement with a question mark, a <c>set</c>, <c>if</c> or <c>rewrite</c>
    /// uses a numbered group.
    /// The rewrites of which this is true, each with what uses the group.
    /// </summary>
    public static Dictionary<Directive, Directive> UsersOfGroups(Config config)
    {
        var users = new Dictionary<Directive, Directive>();
        foreach (var block in config.All)
        {
            if (block.Has("rewrite")) AddUsers(block, users);
        }

        return users;
    }

    public static bool IsPatched42945(Config config) => config.Version is { } version && !version.IsBefore("1.30.1");

    /// <summary>CVE-2026-9256, fixed in 1.30.2 and 1.31.1: one group inside another, and both used in a redirect or behind a question mark.</summary>
    public static bool HasOverlap(Directive rewrite)
    {
        var question = rewrite[1].IndexOf('?', StringComparison.Ordinal);
        if (!AnswerFacts.IsRedirecting(rewrite) && question < 0) return false;
        var groups = RegexText.Groups(rewrite[0]);
        var numbers = VariableUse.In(rewrite[1]).Where(use => char.IsAsciiDigit(use.Name[0])).Select(use => use.Name[0] - '0').Distinct();
        var used = numbers.Where(number => number <= groups.Count).Select(number => groups[number - 1]).ToList();
        return used.Exists(outer => used.Exists(inner => IsInside(inner, outer)));
    }

    private static bool IsInside((int Start, int Length) inner, (int Start, int Length) outer) =>
        inner != outer && inner.Start >= outer.Start && inner.Start + inner.Length <= outer.Start + outer.Length;

    public static bool IsPatched9256(Config config) =>
        config.Version is { } version && !version.IsBefore("1.30.2") && version.Text != "1.31.0";

    /// <summary>
    /// CVE-2026-42533, fixed in 1.30.4 and 1.31.3: a map with regular expressions is looked up in a text behind a group, whose value it changes.
    /// </summary>
    public static bool IsPatched42533(Config config) =>
        config.Version is { } version && !version.IsBefore("1.30.4") && version.Text is not ("1.31.0" or "1.31.1" or "1.31.2");

    private static void AddUsers(Directive block, Dictionary<Directive, Directive> users)
    {
        Directive? next = null;
        for (var i = block.Children.Count - 1; i >= 0; i--)
        {
            var child = block.Children[i];
            if (next is not null && IsLeaking(child)) users[child] = next;
            if (UsesGroups(child)) next = child;
            else if (child.Name is "break" or "return") next = null;
        }
    }

    private static bool IsLeaking(Directive rewrite) =>
        rewrite.Name == "rewrite" && rewrite[2].Length == 0 && rewrite[1].Contains('?', StringComparison.Ordinal) && !AnswerFacts.IsRedirecting(rewrite);

    private static bool UsesGroups(Directive directive) => directive.Name switch
    {
        "set" or "rewrite" => HasGroup(directive[1]),
        "if" => ConditionText.RegexOf(directive).Length == 0 && Array.Exists(directive.Arguments, word => HasGroup(word.Value)),
        _ => false,
    };

    private static bool HasGroup(string text) => VariableUse.In(text).Exists(use => char.IsAsciiDigit(use.Name[0]));
}
