using Auditor.Rules.Packs;

namespace Auditor.RulePacks.Tests.Examples;

/// <summary>The examples of all shipped rules, as rows: rule id and example name.</summary>
internal static class ExampleList
{
    public static TheoryData<string, string> Bad => Rows(static (_, example) => example.IsBad);

    public static TheoryData<string, string> Good => Rows(static (_, example) => !example.IsBad);

    public static TheoryData<string, string> All => Rows(static (_, _) => true);

    /// <summary>The bad examples of rules whose fix edits.</summary>
    public static TheoryData<string, string> Fixable => Rows(static (document, example) => example.IsBad && Compiled(document.Info.Id).Fix is { Edits.IsEmpty: false });

    public static IEnumerable<CompiledRule> Rules => ShippedRules.Kinds.SelectMany(kind => ShippedRules.OfKind(kind)).DistinctBy(rule => rule.Info.Id);

    public static RuleExample Of(string rule, string name) =>
        ShippedRules.RuleDocuments.Single(document => document.Info.Id == rule).Examples.Single(example => example.Name == name);

    private static CompiledRule Compiled(string id) => Rules.First(rule => rule.Info.Id == id);

    private static TheoryData<string, string> Rows(Func<RuleDocument, RuleExample, bool> isWanted)
    {
        var rows = new TheoryData<string, string>();
        foreach (var document in ShippedRules.RuleDocuments)
        {
            foreach (var example in document.Examples.Where(example => isWanted(document, example))) rows.Add(document.Info.Id, example.Name);
        }

        return rows;
    }
}
