using Auditor.Parsers.Tests.Dockerfile;

namespace Auditor.Parsers.Tests.Packages;

public sealed class RunJointTests
{
    [Theory]
    [InlineData("FROM a\nRUN b", " && ")]
    [InlineData("FROM a\nRUN b \\\n && c", " \\\n    && ")]
    [InlineData("# escape=`\nFROM a\nRUN b `\n && c", " `\n    && ")]
    [InlineData("FROM a\r\nRUN b \\\r\n && c\r\n", " \\\r\n    && ")]
    [InlineData("FROM a\nRUN <<E\nb\nE", "\n")]
    [InlineData("FROM a\nRUN [\"b\"]", "")]
    [InlineData("FROM a\nSHELL [\"pwsh\", \"-c\"]\nRUN b", "")]
    public void A_further_command_is_joined_as_the_others_are(string dockerfile, string expected) => Assert.Equal(expected, DockerfileTrees.Parse(dockerfile).One("run")["joint"]);
}
