using System.Diagnostics;
using System.Text.RegularExpressions;
using Auditor.Documents.Matching;

namespace Auditor.Documents.Tests.Matching;

public sealed class PatternAmbiguityTests
{
    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a*)*$")]
    [InlineData("^(a|a)*$")]
    [InlineData("^(a|aa)+$")]
    [InlineData("^(.*,)*$")]
    [InlineData("^([a-z]+[.]?)*@")]
    [InlineData(@"^(\w+\s?)*$")]
    [InlineData(@"^/(?<path>([a-z0-9-]+/?)+)\.php$")]
    [InlineData("^(a?b?)*c")]
    [InlineData("^((ab)*|(ab)+)*c")]
    [InlineData("(?i)^(a|A)+x")]
    [InlineData("^(([a-z])+.)+[A-Z]([a-z])+$")]
    public void A_repeated_group_that_reads_a_text_in_two_ways_is_exponential(string pattern) => Assert.True(PatternAmbiguity.IsExponential(pattern, ignoreCase: false));

    [Theory]
    [InlineData("^/api/(.*)$")]
    [InlineData("^(a+)+")]
    [InlineData("(ab+)*$")]
    [InlineData(@"^https?://([a-z0-9-]+\.)+example\.com$")]
    [InlineData(@"\.(css|js|png|jpe?g)$")]
    [InlineData("^(a|b)*c")]
    [InlineData("^([a-z]+,)*$")]
    [InlineData("^(a|b*)*")]
    [InlineData(@"^/(.+\.(php|html))?(/.*)?$")]
    [InlineData("^(?:[0-9]{1,3}[.]){3}[0-9]{1,3}$")]
    [InlineData("^.*.*.*x$")]
    public void One_that_reads_it_in_one_way_is_not(string pattern) => Assert.False(PatternAmbiguity.IsExponential(pattern, ignoreCase: false));

    [Theory]
    [InlineData("^(a+)+$", true)]
    [InlineData("^(a*)*$", true)]
    [InlineData("^(a|aa)+$", true)]
    [InlineData("^(a|b*c)*$", false)]
    [InlineData("^a+$", false)]
    [InlineData("^(a|b)*$", false)]
    [InlineData("^(ba|ca|a)*$", false)]
    public void An_engine_that_backtracks_agrees(string pattern, bool isExponential)
    {
        var isSlow = Enumerable.Range(0, 3).All(_ => !IsDoneInTime(pattern));
        Assert.Equal((isExponential, isExponential), (isSlow, PatternAmbiguity.IsExponential(pattern, ignoreCase: false)));
    }

    [Theory]
    [InlineData(@"^(?>a+)+$")]
    [InlineData("(a++)+$")]
    [InlineData(@"(\p{L}+)+$")]
    [InlineData("(a+[")]
    public void What_is_not_understood_is_not_judged(string pattern) => Assert.Null(PatternAmbiguity.IsExponential(pattern + ")+", ignoreCase: false));

    [Fact]
    public void Hostile_patterns_cost_little()
    {
        var watch = Stopwatch.StartNew();
        foreach (var pattern in new[] { string.Concat(Enumerable.Repeat("(a?|b?)", 300)) + "(c)+", $"({string.Join('|', Enumerable.Repeat("a", 350))})+b", $"({string.Concat(Enumerable.Repeat("a?", 200))})+b", "((((((((((a*)*)*)*)*)*)*)*)*)*)*b" })
            _ = PatternAmbiguity.IsExponential(pattern, ignoreCase: false);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    // 36 letters are some billion ways.
    private static bool IsDoneInTime(string pattern)
    {
        try
        {
            _ = Regex.IsMatch(new string('a', 36) + "!", pattern, RegexOptions.None, TimeSpan.FromMilliseconds(1_000));
            return true;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
