using Auditor.Reports.Summary;

namespace Auditor.Reports.Tests.Summary;

public sealed class PointsTests
{
    [Theory]
    [InlineData(0, "0.0")]
    [InlineData(1, "<0.1")]
    [InlineData(49_999, "<0.1")]
    [InlineData(50_000, "0.1")]
    [InlineData(6_449_999, "6.4")]
    [InlineData(100_000_000, "100.0")]
    public void A_loss_is_shown_in_tenths_and_never_as_nothing(long micros, string shown) => Assert.Equal(shown, Points.Of(micros));
}
