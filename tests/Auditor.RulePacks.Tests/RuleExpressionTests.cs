using System.Collections.Immutable;
using System.Xml.XPath;
using Auditor.Documents;
using Auditor.Documents.Queries;
using Auditor.Oracle;
using Auditor.RulePacks.Tests.Examples;
using Auditor.Rules.Packs;

namespace Auditor.RulePacks.Tests;

/// <summary>Every expression of every rule over every tree of an example: our evaluator against System.Xml, with what each of them reads.</summary>
public class RuleExpressionTests
{
    /// <summary>Subjects of a rule on one tree beyond these are like the others.</summary>
    private const int SubjectsAsked = 20;

    public static TheoryData<string> Rules => [.. ExampleList.Rules.Select(rule => rule.Info.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Expressions_give_and_read_what_System_Xml_gives_and_reads(string id)
    {
        var rule = ExampleList.Rules.First(rule => rule.Info.Id == id);
        var variables = rule.Settings.ToImmutableDictionary(setting => setting.Name, setting => setting.Default).Add("today", "2026-11-21");
        var subjects = rule.Subjects ?? TreeQuery.Compile(ShippedRules.Coded(rule).Anchor);
        var (ofRoot, ofSubject) = (Compiled([rule.Applies, subjects], variables), Compiled(OnSubjects(rule), variables));
        foreach (var tree in rule.Info.Kinds.SelectMany(ExampleTrees.OfKind))
        {
            var oracle = new OracleTree(tree);
            Compare(ofRoot, oracle, tree.Root, variables);
            foreach (var subject in subjects.Select(tree.Root, new QueryScope(variables)).Take(SubjectsAsked)) Compare(ofSubject, oracle, subject.Node, variables);
        }
    }

    private static List<(TreeQuery Query, XPathExpression Oracle)> Compiled(IEnumerable<TreeQuery?> queries, ImmutableDictionary<string, string> variables) =>
        [.. queries.OfType<TreeQuery>().Where(query => !UsesValues(query, variables)).Select(query => (query, OracleAnswer.Compile(query.Expression, variables)))];

    // What a coded rule hands to its message has no value here.
    private static bool UsesValues(TreeQuery query, ImmutableDictionary<string, string> variables) =>
        query.Expression.Split('$').Skip(1).Any(rest => !variables.Keys.Any(name => rest.StartsWith(name, StringComparison.Ordinal)));

    private static void Compare(List<(TreeQuery Query, XPathExpression Oracle)> expressions, OracleTree oracle, Node context, ImmutableDictionary<string, string> variables)
    {
        foreach (var (query, compiled) in expressions)
        {
            var expected = OracleAnswer.OfSystemXml(compiled, oracle, context.Id);
            var actual = OracleAnswer.OfProduct(query, context, variables);
            Assert.Equal((query.Expression, context.Id, expected), (query.Expression, context.Id, actual));
        }
    }

    private static IEnumerable<TreeQuery?> OnSubjects(CompiledRule rule) =>
    [
        rule.UnknownIf, rule.Violation, rule.At,
        .. Of(rule.Message), .. Of(rule.UnknownBecause), .. Of(rule.Fix?.Title),
        .. rule.Severities.Select(severity => severity.If),
        .. rule.Related.SelectMany(related => Of(related.Message).Append(related.At)),
        .. rule.Fix?.Edits.SelectMany(edit => Of(edit.Text).Append(edit.At).Append(edit.If)) ?? [],
    ];

    private static IEnumerable<TreeQuery?> Of(MessageTemplate? template) => template?.Parts.Select(part => part.Expression) ?? [];
}
