using Auditor.Rules.Runs;
using Auditor.Testing;

namespace Auditor.Engine.Tests;

/// <summary>
/// No false passes, over all rules: of hosts with faults each section is taken away in turn, as a missing right, a command that was too
/// slow and a cut connection do. What failed with the section may then be unknown, but never good.
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
        var (head, sections) = Blindness.Sections(Text(host));
        var whole = Judged(head, sections);

        var lies = new List<string>();
        for (var i = 0; i < sections.Count; i++)
        {
            var blinded = sections.ToList();
            blinded[i] = Blindness.Blinded(sections[i], ending);
            lies.AddRange(Blindness.Lies(whole, Judged(head, blinded)).Select(lie => $"without {Blindness.Id(sections[i])}: {lie}"));
        }

        Assert.True(lies.Count == 0, string.Join("\n", lies));
    }

    [Theory]
    [InlineData("wide-open.evidence")]
    [InlineData("app-server.evidence")]
    [InlineData("docker-past-ufw.evidence")]
    public void What_was_read_alone_makes_nothing_good(string host)
    {
        var (head, sections) = Blindness.Sections(Text(host));
        var whole = Judged(head, sections);

        var lies = new List<string>();
        foreach (var alone in sections.Where(one => !Blindness.IsClients(one)))
        {
            List<string> blinded = [.. sections.Select(one => one == alone ? one : Blindness.Blinded(one, "none 77"))];
            lies.AddRange(Blindness.Lies(whole, Judged(head, blinded)).Select(lie => $"with {Blindness.Id(alone)} alone: {lie}"));
        }

        Assert.True(lies.Count == 0, string.Join("\n", lies));
    }

    [Theory]
    [InlineData("wide-open.evidence")]
    [InlineData("app-server.evidence")]
    public void What_came_before_a_cut_makes_nothing_good(string host)
    {
        var (head, sections) = Blindness.Sections(Text(host));
        var whole = Judged(head, sections);
        var gap = head.Insert(
            head.IndexOf('\n', StringComparison.Ordinal) + 1,
            "gap host was cut off before the end of the collection; what came is judged.\n");

        var lies = new List<string>();
        for (var i = 1; i < sections.Count; i++)
            lies.AddRange(Blindness.Lies(whole, Judged(gap, sections.Take(i)))
                .Select(lie => $"cut before {Blindness.Id(sections[i])}: {lie}"));

        Assert.True(lies.Count == 0, string.Join("\n", lies));
    }

    private Run Judged(string head, IEnumerable<string> sections) =>
        Repositories.Run(folder.With("host/host.evidence", head + string.Concat(sections)));

    private static string Text(string host) => File.ReadAllText(Path.Join(Repository.Root, "tests/Auditor.Engine.Tests/Hosts", host));
}
