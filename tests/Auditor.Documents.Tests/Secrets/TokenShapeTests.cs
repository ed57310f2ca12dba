using Auditor.Documents.Secrets;

namespace Auditor.Documents.Tests.Secrets;

/// <summary>Each shape by its documented beginning, behind what may stand before it.</summary>
public sealed class TokenShapeTests
{
    public static TheoryData<string> Shapes =>
    [
        Made("AKIA", 16), Made("ASIA", 16), Made("ghp_", 36), Made("gho_", 36), Made("ghu_", 36), Made("ghs_", 36), Made("ghr_", 36), Made("github_pat_", 22), Made("glpat-", 20), Made("xoxb-", 12),
        Made("xoxp-", 12), Made("sk-", 20), Made("sk-proj-", 20), Made("sk_live_", 16), Made("rk_live_", 16), Made("npm_", 36), Made("AIza", 35), Made("SG.", 22) + ".", "dop_v1_" + new string('a', 64),
        Made("hf_", 34), Made("pypi-AgEI", 20),
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_known_shape_is_seen_wherever_a_word_begins(string token)
    {
        Assert.All(["", " ", "=", "\"", "/", "_", "-", "a."], before => Assert.True(TokenShape.Matches(before + token)));
        Assert.False(TokenShape.Matches("a" + token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("key: ")]
    [InlineData("-----END CERTIFICATE-----\\n")]
    [InlineData("x-")]
    public void A_private_key_is_seen_behind_anything(string before) => Assert.True(TokenShape.Matches(before + "-----BEGIN EC PRIVATE KEY-----"));

    private static string Made(string beginning, int length) => beginning + new string('A', length);
}
