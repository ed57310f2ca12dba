using Auditor.Parsers.Packages.Commands;

namespace Auditor.Parsers.Tests.Packages;

/// <summary>Commands that only keep a container there.</summary>
public sealed class IdleCommandTests
{
    [Theory]
    [InlineData("sleep infinity")]
    [InlineData("/usr/bin/tail -f /dev/null")]
    [InlineData("exec sleep 1d")]
    [InlineData("bash")]
    [InlineData("/bin/bash -l")]
    [InlineData("tini -g -- sh")]
    [InlineData("while true; do sleep 60; done")]
    public void It_waits(string command) => Assert.True(IdleCommand.Is(command.Split(' ')));

    [Theory]
    [InlineData("sleep 5 && node server.js")]
    [InlineData("sleep 5; node server.js")]
    [InlineData("bash start.sh")]
    [InlineData("sh /app/start.sh")]
    [InlineData("tini --")]
    [InlineData("while true; do ./poll; done")]
    [InlineData("tailscaled")]
    [InlineData("")]
    public void It_does_something(string command) => Assert.False(IdleCommand.Is(command.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("tail -f /dev/null", true)]
    [InlineData("while :; do sleep 10; done", true)]
    [InlineData("exec /srv/server", false)]
    public void The_text_of_a_shell_decides(string script, bool isIdle) => Assert.Equal(isIdle, IdleCommand.Is(["sh", "-c", script]));
}
