using System.Collections.Concurrent;

namespace Auditor.Parsers.Tests.Nginx;

/// <summary>Our verdict on each case: by itself, and beside <c>nginx -t</c>.</summary>
public sealed class NginxConformanceTests
{
    private const int FewestCases = 300;

    /// <summary>Cases in which we name another line, or say less, than nginx; with nginx's words.</summary>
    private static readonly Dictionary<string, string> Explained = NginxExplanations.Cases;

    [Fact]
    public void Each_case_gets_the_verdict_that_stands_behind_it()
    {
        Assert.True(NginxCases.All.Count >= FewestCases, $"only {NginxCases.All.Count} cases");
        var differences = NginxCases.All.Select(Difference).OfType<string>().ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} of {NginxCases.All.Count}:\n" + string.Join('\n', differences));
    }

    [NginxFact]
    public void Verdict_and_line_of_each_case_are_those_of_nginx()
    {
        var differences = new ConcurrentBag<string>();
        Parallel.ForEach(NginxCases.All.Where(one => !Explained.ContainsKey(one.Text)), () => new RealNginx(), (one, _, nginx) => Compare(one, nginx, differences), nginx => nginx.Dispose());
        Assert.True(differences.IsEmpty, $"{differences.Count} of {NginxCases.All.Count}:\n" + string.Join('\n', differences.Order(StringComparer.Ordinal)));
    }

    [NginxFact]
    public void Each_explained_difference_still_is_one()
    {
        using var nginx = new RealNginx();
        foreach (var (text, words) in Explained)
        {
            var one = NginxCases.All.Single(one => one.Text == text);
            Assert.Contains(words, nginx.Test(one.File).Message, StringComparison.Ordinal);
        }
    }

    private static string? Difference(NginxCase one)
    {
        var verdict = OwnVerdict.Of(one.File, "1.22.1");
        var said = verdict.IsAccepted ? "ok" : verdict.Code;
        return said == one.Verdict || (one.Verdict == "machine" && verdict.IsAccepted) ? null : $"{one}\n    expected {one.Verdict}, got {said}: {verdict}";
    }

    private static RealNginx Compare(NginxCase one, RealNginx nginx, ConcurrentBag<string> differences)
    {
        var (own, real) = (OwnVerdict.Of(one.File, RealNginx.Version), nginx.Test(one.File));
        var isSame = own.IsAccepted == real.IsAccepted && own.Line == real.Line && (own.Message == real.Message || own.Code == "invalid-regex");
        var isOfMachine = one.Verdict == "machine" && own.IsAccepted && real.IsOfMachine;
        if (!isSame && !isOfMachine) differences.Add($"{one}\n    nginx: {real}\n    ours:  {own}");
        return nginx;
    }
}
