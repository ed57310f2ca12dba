namespace Auditor.Parsers.Tests.Dockerfile;

/// <summary>What a stage is for, as far as what it starts and brings tells.</summary>
public sealed class StageUseTests
{
    [Theory]
    [InlineData("FROM a\nENTRYPOINT [\"tini\", \"--\"]\nCMD [\"tail\", \"-f\", \"/dev/null\"]", true)]
    [InlineData("FROM a\nENTRYPOINT [\"/bin/sh\"]\nCMD [\"/srv/start.sh\"]", false)]
    [InlineData("FROM a\nCMD [\"/srv/start.sh\"]\nENTRYPOINT [\"/bin/sh\"]", false)]
    [InlineData("FROM a\nENTRYPOINT [\"/bin/sh\"]", true)]
    [InlineData("FROM a\nENTRYPOINT sleep infinity\nCMD [\"server\"]", true)]
    [InlineData("FROM a AS b\nCMD [\"bash\"]\nFROM b\nENTRYPOINT [\"server\"]", false)]
    [InlineData("FROM a AS b\nCMD [\"bash\"]\nFROM b", true)]
    [InlineData("FROM a", false)]
    public void It_only_waits_when_all_that_is_started_does(string text, bool isIdle) => Assert.Equal(isIdle, DockerfileTrees.Parse(text).Named("stage").Last().Has("idle"));

    [Theory]
    [InlineData("FROM a\nRUN apt-get install -y gosu", "gosu")]
    [InlineData("FROM a\nCOPY --from=b /usr/local/bin/su-exec /sbin/", "su-exec")]
    [InlineData("FROM a\nRUN apk add dcron", "cron")]
    [InlineData("FROM a\nRUN apk add dcron gosu", "gosu")]
    [InlineData("FROM a AS b\nRUN apk add su-exec\nFROM b", "su-exec")]
    [InlineData("FROM a\nRUN rm /etc/cron.daily/x && mygosu", "")]
    public void A_program_that_changes_the_user_is_known(string text, string changer) => Assert.Equal(changer, DockerfileTrees.Parse(text).Named("stage").Last()["user-changer"]);

    [Theory]
    [InlineData("# For development purposes only.\nFROM a", true)]
    [InlineData("# Do not use in production!\nARG A=1\nFROM a", true)]
    [InlineData("# DEVELOPMENT image, not the published one.\nFROM a", true)]
    [InlineData("# Image for development and production.\nFROM a", false)]
    [InlineData("# Made for production.\nFROM a\n# For development purposes only.\nRUN x", false)]
    public void A_notice_above_the_first_instruction_counts(string text, bool isForDevelopment) => Assert.Equal(isForDevelopment, DockerfileTrees.Parse(text).One("stage").Has("development"));
}
