using Auditor.Sources.Ssh;

namespace Auditor.Sources.Tests.Ssh;

public class FrameReaderTests
{
    private const string Nonce = "0123456789abcdef";

    [Fact]
    public void Sections_come_with_their_output_right_and_status()
    {
        var read = Read("@N B 1 uid=1000 priv=sudo\n@N S os user\n|ID=debian\n|\n@N E os 0\n@N S shadow none\n@N E shadow 77\n@N Z 2\n");

        Assert.Equal(("sudo", true), (read.Rights, read.IsWhole));
        Assert.Equal<CollectedSection>([new("os", "user", 0, "|ID=debian\n|\n"), new("shadow", "none", 77, "")], read.Sections);
    }

    [Fact]
    public void Nothing_that_a_banner_a_login_file_or_output_prints_is_taken_for_a_frame()
    {
        var read = Read("@0000000000000000 B 1 uid=0 priv=root\n|ID=forged\nWelcome\n@N B 1 uid=0 priv=root\n@N S os root\n|@N E os 1\n|ID=debian\nnoise\n@N E os 0\n@N Z 1\nlogout\n");

        Assert.Equal<CollectedSection>([new("os", "root", 0, "|@N E os 1\n|ID=debian\n".Replace("@N", "@" + Nonce, StringComparison.Ordinal))], read.Sections);
        Assert.True(read.IsWhole);
    }

    [Fact]
    public void A_section_in_which_the_connection_ended_has_no_status()
    {
        var read = Read("@N B 1 uid=0 priv=root\n@N S os root\n|ID=deb");

        Assert.Equal<CollectedSection>([new("os", "root", null, "|ID=deb\n")], read.Sections);
        Assert.False(read.IsWhole);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("This account is currently not available.\n", null)]
    [InlineData("@N S os root\n|x\n@N E os 0\n@N Z 1\n", null)]
    [InlineData("@N B 2 uid=0 priv=root\n", null)]
    [InlineData("@N B 1 uid=0 priv=root\n@N Z 1\n", "root")]
    public void Without_its_first_line_it_did_not_begin_and_with_a_wrong_count_it_is_not_whole(string output, string? rights)
    {
        var read = Read(output);

        Assert.Equal((rights, false, 0), (read.Rights, read.IsWhole, read.Sections.Length));
    }

    [Theory]
    [InlineData("@N S ../x root\n@N E ../x 0\n")]
    [InlineData("@N S os root root\n")]
    [InlineData("@N E os 0\n")]
    public void A_frame_that_is_none_opens_nothing(string frames) => Assert.Empty(Read("@N B 1 uid=0 priv=root\n" + frames).Sections);

    [Theory]
    [InlineData("300")]
    [InlineData("-1")]
    [InlineData("zero")]
    public void A_status_that_is_none_leaves_the_section_open(string status) =>
        Assert.Null(Assert.Single(Read($"@N B 1 uid=0 priv=root\n@N S os root\n@N E os {status}\n").Sections).Status);

    private static Collection Read(string output) => FrameReader.Read(output.Replace("@N ", $"@{Nonce} ", StringComparison.Ordinal), Nonce);
}
