using Auditor.Documents.Queries.Functions;

namespace Auditor.Documents.Tests.Queries.Functions;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("1m30s", 90)]
    [InlineData("500ms", 0.5)]
    [InlineData("2h", 7_200)]
    [InlineData("1.5h", 5_400)]
    [InlineData("1h0m0.5s", 3_600.5)]
    [InlineData("-2s", -2)]
    [InlineData("+2s", 2)]
    [InlineData("30", 30)]
    [InlineData("0", 0)]
    [InlineData("5min 20s", 320)]
    [InlineData("1d", 86_400)]
    [InlineData("2 weeks", 1_209_600)]
    [InlineData("1m", 60)]
    [InlineData("1M", 2_629_800)]
    [InlineData("1 year", 31_557_600)]
    [InlineData(" 3s ", 3)]
    [InlineData("7us", 0.000_007)]
    [InlineData("7\u00b5s", 0.000_007)]
    [InlineData("", double.NaN)]
    [InlineData("-", double.NaN)]
    [InlineData("s", double.NaN)]
    [InlineData("1x", double.NaN)]
    [InlineData("1m30", double.NaN)]
    [InlineData("1..5s", double.NaN)]
    [InlineData(".s", double.NaN)]
    [InlineData("1e3s", double.NaN)]
    [InlineData("1S", double.NaN)]
    [InlineData("1m-30s", double.NaN)]
    [InlineData("infinity", double.NaN)]
    [InlineData("${TIMEOUT}", double.NaN)]
    public void A_duration_is_read_in_seconds(string text, double expected) => Assert.Equal(expected, DurationText.Seconds(text), 9);
}
