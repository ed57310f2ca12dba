using Auditor.Documents.Queries.Functions;

namespace Auditor.Documents.Tests.Queries.Functions;

public sealed class VersionTextTests
{
    [Theory]
    [InlineData("1.2.3", "1.2.3", 0)]
    [InlineData("1.2", "1.2.0.0", 0)]
    [InlineData("v1.2", "1.2", 0)]
    [InlineData("1.02", "1.2", 0)]
    [InlineData("1.2+build5", "1.2+other", 0)]
    [InlineData("1.24", "1.3", 1)]
    [InlineData("2", "10", -1)]
    [InlineData("1.2", "1.2.1", -1)]
    [InlineData("99999999999999999999999", "99999999999999999999998", 1)]
    [InlineData("1.0-rc.1", "1.0", -1)]
    [InlineData("1.0", "1.0-rc.1", 1)]
    [InlineData("1.0-rc.1", "0.9", 1)]
    [InlineData("1.0.0-alpha", "1.0.0-alpha.1", -1)]
    [InlineData("1.0.0-alpha.1", "1.0.0-alpha.beta", -1)]
    [InlineData("1.0.0-alpha.beta", "1.0.0-beta", -1)]
    [InlineData("1.0.0-beta", "1.0.0-beta.2", -1)]
    [InlineData("1.0.0-beta.2", "1.0.0-beta.11", -1)]
    [InlineData("1.0.0-beta.11", "1.0.0-rc.1", -1)]
    [InlineData("3.13.0a2", "3.13.0b1", -1)]
    [InlineData("3.13.0rc1", "3.13.0", -1)]
    [InlineData("3.13.0b2", "3.13.0b10", -1)]
    [InlineData("latest", "1", double.NaN)]
    [InlineData("1", "", double.NaN)]
    [InlineData("1..2", "1", double.NaN)]
    [InlineData("1.", "1", double.NaN)]
    [InlineData("v", "1", double.NaN)]
    [InlineData("9.6p1", "9.6", double.NaN)]
    [InlineData("1.0-", "1.0", double.NaN)]
    [InlineData("1.0-a..b", "1.0", double.NaN)]
    [InlineData("1.0_1", "1.0", double.NaN)]
    [InlineData("-1", "1", double.NaN)]
    [InlineData("\u0661", "1", double.NaN)]
    public void Versions_compare_by_number(string left, string right, double expected)
    {
        Assert.Equal(expected, VersionText.Compare(left, right));
        Assert.Equal(double.IsNaN(expected) ? double.NaN : 0 - expected, VersionText.Compare(right, left));
    }
}
