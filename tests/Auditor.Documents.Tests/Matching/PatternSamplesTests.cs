using Auditor.Documents.Matching;

namespace Auditor.Documents.Tests.Matching;

public sealed class PatternSamplesTests
{
    [Theory]
    [InlineData("^https?://a$", "http://a https://a")]
    [InlineData("(?<x>one|two)", "one two")]
    [InlineData("[0-9]{3}x", "000x")]
    [InlineData("a(?!b).c", "a.c")]
    [InlineData("(?i)A", "a")]
    public void Each_alternative_is_there(string pattern, string expected) =>
        Assert.Equal(expected.Split(' '), PatternSamples.Of(pattern, ignoreCase: false)!.Select(sample => sample.Text));

    [Fact]
    public void Single_wildcards_are_marked() =>
        Assert.Equal<int>([3, 7], PatternSamples.Of("www.a\\.b.*.c", ignoreCase: false)![0].Wildcards);

    [Fact]
    public void What_they_describe_is_found()
    {
        foreach (var pattern in new[] { "^https?://([a-z]+[.])?example[.]com(:[0-9]+)?$", "(?'p'a|b(c|d)?)+e{2,3}\\.", "^[^/]+/.$" })
        {
            var own = LinearPattern.TryCompileForeign(pattern, ignoreCase: false);
            Assert.All(PatternSamples.Of(pattern, ignoreCase: false)!, sample => Assert.True(own!.IsMatch(sample.Text), sample.Text));
        }
    }

    [Theory]
    [InlineData("(?<=a)b")]
    [InlineData("a(?!b)")]
    public void Conditions_are_not_matched(string pattern) => Assert.Null(LinearPattern.TryCompileForeign(pattern, ignoreCase: false));

    [Fact]
    public void They_are_few() => Assert.InRange(PatternSamples.Of(string.Concat(Enumerable.Repeat("(a|b)?", 40)), ignoreCase: false)!.Count, 1, 64);
}
