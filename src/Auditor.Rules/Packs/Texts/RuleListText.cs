using System.Text;
using Auditor.Rules.Model;

namespace Auditor.Rules.Packs.Texts;

/// <summary>The table of <c>auditor rules list</c>.</summary>
public static class RuleListText
{
    /// <summary>Names of the columns, and a row for each rule in the order given.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(IEnumerable<RuleInfo> rules) =>
        [["rule", "severity", "confidence", "looks at", "fix", "decides", "finds"], .. rules.Select(Row)];

    /// <summary>The rows as lines with aligned columns.</summary>
    public static string Table(IEnumerable<RuleInfo> rules)
    {
        var rows = Rows(rules);
        var widths = Enumerable.Range(0, rows[0].Count).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var table = new StringBuilder();
        foreach (var row in rows) table.Append(Line(row, widths)).Append('\n');
        return table.ToString();
    }

    private static string Line(IReadOnlyList<string> row, int[] widths) =>
        string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();

    private static string[] Row(RuleInfo rule) =>
    [
        rule.Id,
        RuleWords.Of(rule.Severity) + (rule.IsOptIn ? " (off)" : ""),
        RuleWords.Of(rule.Confidence),
        string.Join(",", rule.Kinds),
        rule.FixSafety is { } safety ? RuleWords.Of(safety) : "-",
        rule.Decides.IsEmpty ? "-" : string.Join(",", rule.Decides),
        PlainText.Visible(rule.Title),
    ];
}
