using Auditor.Rules.Packs.Texts;
using Auditor.Testing;

namespace Auditor.RulePacks.Tests;

/// <summary>The committed pages are those that the rules make.</summary>
public class RulePageFileTests
{
    private const string Command = "dotnet run --project src/Auditor.Cli -- rules docs --out rules";

    public static TheoryData<string> Rules => [.. ShippedRules.RuleDocuments.Select(document => document.Info.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_page_of_a_rule_is_current(string rule) =>
        AssertCurrent($"{rule}/{RulePage.FileName}", RulePage.Markdown(ShippedRules.RuleDocuments.Single(document => document.Info.Id == rule)));

    [Fact]
    public void The_index_is_current() => AssertCurrent("index.md", RulePage.Index(ShippedRules.RuleDocuments));

    private static void AssertCurrent(string path, string expected)
    {
        var full = Repository.PathOf(["rules", .. path.Split('/')]);
        Assert.True(File.Exists(full) && File.ReadAllText(full) == expected, $"rules/{path} is stale. Write it again: {Command}");
    }
}
