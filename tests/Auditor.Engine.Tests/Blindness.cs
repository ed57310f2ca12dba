using System.Text;
using Auditor.Rules.Checklists;
using Auditor.Rules.Runs;

namespace Auditor.Engine.Tests;

/// <summary>Takes sections of a host's evidence away, and tells what is good only because of that.</summary>
internal static class Blindness
{
    public static (string Head, List<string> Sections) Sections(string text)
    {
        var parts = text.Split("\nsection ");
        return (parts[0] + "\n", [.. parts[1..].Select(part => $"section {part.TrimEnd('\n')}\n")]);
    }

    /// <summary>A section that took too long keeps what it had printed until then: its first half.</summary>
    public static string Blinded(string section, string ending)
    {
        if (IsClients(section)) return section;
        if (ending.Length == 0) return "";
        var lines = section.TrimEnd('\n').Split('\n');
        var text = new StringBuilder($"section {Id(section)} {ending}\n");
        if (ending.EndsWith("124", StringComparison.Ordinal))
            foreach (var line in lines[1..((lines.Length / 2) + 1)]) text.Append(line).Append('\n');
        return text.ToString();
    }

    public static string Id(string section) => section.Split(' ', '\n')[1];

    /// <summary>What the auditor itself saw of the host; it is always there.</summary>
    public static bool IsClients(string section) => section.Split('\n')[0].Contains(" client ", StringComparison.Ordinal);

    /// <summary>
    /// Rules that failed with all that there is, and now have looked and found nothing; controls that were not met, and now are, or do not
    /// apply.
    /// </summary>
    public static IEnumerable<string> Lies(Run whole, Run blind)
    {
        var failed = whole.Tallies.Where(tally => tally.Failed > 0).Select(tally => tally.RuleId).ToHashSet(StringComparer.Ordinal);
        var verdicts = whole.Assessment.Controls.ToDictionary(control => control.Id, control => control.Verdict);
        return blind.Tallies.Where(tally => failed.Contains(tally.RuleId) && tally is { Passed: > 0, Failed: 0, NotEvaluated: 0 })
            .Select(tally => tally.RuleId)
            .Concat(blind.Assessment.Controls.Where(control => IsLie(verdicts[control.Id], control.Verdict))
                .Select(control => $"{control.Id} {control.Verdict}"));
    }

    private static bool IsLie(Verdict whole, Verdict blind) =>
        (blind == Verdict.Met && whole != Verdict.Met) || (blind == Verdict.NotApplicable && whole == Verdict.NotMet);
}
