using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Coded;
using Auditor.Rules.Packs;
using Auditor.Rules.Running;
using Auditor.Rules.Runs;
using Auditor.Rules.Tests.Packs;

namespace Auditor.Rules.Tests.Running;

/// <summary>Trees of the made-up kind <c>house</c>, read from lines like <c>door front oak</c>, and rules on them.</summary>
internal static class Town
{
    public static readonly RunContext Context = new(new DateOnly(2027, 3, 1), name => $"data of {name}");

    /// <summary>
    /// One element a line: <c>door NAME [LOCK]</c>, <c>window NAME</c> or <c># comment</c>. A lock that begins with <c>?</c> is unresolved,
    /// one that begins with <c>!</c> is a secret. Indented lines are children of the last line that is not.
    /// </summary>
    public static DocumentTree Tree(string text, string path = "house.txt")
    {
        var source = new SourceText(path, text);
        var builder = new TreeBuilder("house", [source], "house", new SourceSpan(0, 0, text.Length));
        builder.Attribute("name", "home", new SourceSpan(0, 0, 0));
        var isOpen = false;
        for (var number = 1; number <= source.LineCount; number++)
        {
            var line = source.Line(number);
            if (line.Trim().Length == 0) continue;
            if (isOpen && line[0] != ' ') builder.Close();
            isOpen |= line[0] != ' ';
            Add(builder, line, source.LineSpan(number).Start);
            if (line[0] == ' ') builder.Close();
        }

        return builder.Build();
    }

    public static ActiveRule Active(params ReadOnlySpan<string> changes) => ActiveRule.Default(Houses.Rule(changes), null);

    public static ActiveRule Coded(CodedRule code, params ReadOnlySpan<string> changes)
    {
        CompiledRule rule = Houses.Rule(["-subjects", "-violation", "code: Coded", .. changes]);
        return ActiveRule.Default(rule, code);
    }

    public static TreeResult Run(string text, params ImmutableArray<ActiveRule> rules)
    {
        var tree = Tree(text);
        return RuleRunner.Evaluate(tree, rules, Context, SecretMask.Of(tree));
    }

    public static Finding Only(string text, params ImmutableArray<ActiveRule> rules) => Assert.Single(Run(text, rules).Findings);

    private static void Add(TreeBuilder builder, string line, int start)
    {
        var indent = line.Length - line.TrimStart().Length;
        var words = line.Trim().Split(' ');
        var span = new SourceSpan(0, start + indent, line.Length - indent);
        if (words[0] == "#")
        {
            builder.Open("comment", span).Attribute("text", string.Join(' ', words[1..]), span);
            return;
        }

        builder.Open(words[0], span).Attribute("name", words[1], span with { Start = start + line.IndexOf(words[1], StringComparison.Ordinal), Length = words[1].Length });
        if (words.Length < 3) return;
        var value = words[2].TrimStart('?', '!');
        var valueSpan = new SourceSpan(0, start + line.LastIndexOf(value, StringComparison.Ordinal), value.Length);
        builder.Attribute("lock", value, valueSpan, words[2][0] == '?' ? "the key is lost" : null, words[2][0] == '!');
    }
}
