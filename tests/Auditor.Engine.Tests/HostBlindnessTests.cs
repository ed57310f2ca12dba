using System.Text;
using Auditor.Rules.Checklists;
using Auditor.Rules.Runs;
using Auditor.Testing;

namespace Auditor.Engine.Tests;

/// <summary>
/// No false passes, over all rules: of hosts with faults each section is taken away in turn, as a missing right, a command that was too slow
/// and a cut connection do. What failed with the section may then be unknown, but never good.
/// </summary>
public sealed class HostBlindnessTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("wide-open.evidence", "none 77")]
    [InlineData("wide-open.evidence", "root 124")]
    [InlineData("wide-open.evidence", "")]
    [InlineData("app-server.evidence", "none 77")]
    [InlineData("app-server.evidence", "root 124")]
    [InlineData("app-server.evidence", "")]
    [InlineData("docker-past-ufw.evidence", "none 77")]
    [InlineData("docker-past-ufw.evidence", "root 124")]
    [InlineData("docker-past-ufw.evidence", "")]
    public void What_was_not_read_makes_nothing_good(string host, string ending)
    {
        var (head, sections) = Sections(host);
        var whole = Judged(head, sections);

        var lies = new List<string>();
        for (var i = 0; i < sections.Count; i++)
        {
            var blinded = sections.ToList();
            blinded[i] = Blinded(sections[i], ending);
            lies.AddRange(Lies(whole, Judged(head, blinded)).Select(lie => $"without {Id(sections[i])}: {lie}"));
        }

        Assert.True(lies.Count == 0, string.Join("\n", lies));
    }

    [Theory]
    [InlineData("wide-open.evidence")]
    [InlineData("app-server.evidence")]
    [InlineData("docker-past-ufw.evidence")]
    public void What_was_read_alone_makes_nothing_good(string host)
    {
        var (head, sections) = Sections(host);
        var whole = Judged(head, sections);

        var lies = new List<string>();
        foreach (var alone in sections.Where(one => !IsClients(one)))
        {
            List<string> blinded = [.. sections.Select(one => one == alone ? one : Blinded(one, "none 77"))];
            lies.AddRange(Lies(whole, Judged(head, blinded)).Select(lie => $"with {Id(alone)} alone: {lie}"));
        }

        Assert.True(lies.Count == 0, string.Join("\n", lies));
    }

    [Theory]
    [InlineData("wide-open.evidence")]
    [InlineData("app-server.evidence")]
    public void What_came_before_a_cut_makes_nothing_good(string host)
    {
        var (head, sections) = Sections(host);
        var whole = Judged(head, sections);
        var gap = head.Insert(
            head.IndexOf('\n', StringComparison.Ordinal) + 1, "gap host was cut off before the end of the collection; what came is judged.\n");

        var lies = new List<string>();
        for (var i = 1; i < sections.Count; i++)
            lies.AddRange(Lies(whole, Judged(gap, sections.Take(i))).Select(lie => $"cut before {Id(sections[i])}: {lie}"));

        Assert.True(lies.Count == 0, string.Join("\n", lies));
    }

    /// <summary>
    /// Rules that failed with all that there is, and now have looked and found nothing; controls that were not met, and now are, or do not
    /// apply.
    /// </summary>
    private static IEnumerable<string> Lies(Run whole, Run blind)
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

    private Run Judged(string head, IEnumerable<string> sections) =>
        Repositories.Run(folder.With("host/host.evidence", head + string.Concat(sections)));

    private static (string Head, List<string> Sections) Sections(string host)
    {
        var text = File.ReadAllText(Path.Join(Repository.Root, "tests/Auditor.Engine.Tests/Hosts", host));
        var parts = text.Split("\nsection ");
        return (parts[0] + "\n", [.. parts[1..].Select(part => $"section {part.TrimEnd('\n')}\n")]);
    }

    /// <summary>A section that took too long keeps what it had printed until then: its first half.</summary>
    private static string Blinded(string section, string ending)
    {
        if (IsClients(section)) return section;
        if (ending.Length == 0) return "";
        var lines = section.TrimEnd('\n').Split('\n');
        var text = new StringBuilder($"section {Id(section)} {ending}\n");
        if (ending.EndsWith("124", StringComparison.Ordinal))
            foreach (var line in lines[1..((lines.Length / 2) + 1)]) text.Append(line).Append('\n');
        return text.ToString();
    }

    private static string Id(string section) => section.Split(' ', '\n')[1];

    /// <summary>What the auditor itself saw of the host; it is always there.</summary>
    private static bool IsClients(string section) => section.Split('\n')[0].Contains(" client ", StringComparison.Ordinal);
}
