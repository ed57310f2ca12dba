using Auditor.Rules.Running;

namespace Auditor.Rules.Tests.Running;

public sealed class FingerprintsTests
{
    [Fact]
    public void A_fingerprint_stays_when_lines_are_inserted_above() =>
        Assert.Equal(Town.Only("door front\n", Town.Active()).Fingerprint, Town.Only("\nwindow east\n\ndoor front\n", Town.Active()).Fingerprint);

    [Theory]
    [InlineData("door back\n")]
    [InlineData("window w\n  door front\n")]
    public void Another_place_has_another_fingerprint(string text) =>
        Assert.NotEqual(Town.Only("door front\n", Town.Active()).Fingerprint, Town.Only(text, Town.Active()).Fingerprint);

    [Fact]
    public void Findings_that_would_be_equal_are_numbered_in_order()
    {
        var finding = Town.Only("door front\n", Town.Active());
        var distinct = Fingerprints.Distinct([finding, finding, finding]).Select(item => item.Fingerprint).ToList();
        Assert.Equal(finding.Fingerprint, distinct[0]);
        Assert.Equal(3, distinct.Distinct().Count());
        Assert.All(distinct, fingerprint => Assert.Matches("^[0-9a-f]{32}$", fingerprint));
    }
}
