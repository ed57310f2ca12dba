using Auditor.Sources.Ssh;

namespace Auditor.Sources.Tests.Ssh;

public class SshFailureTests
{
    [Theory]
    [InlineData(255, "ssh: connect to host h port 22: Connection refused", "nothing listens")]
    [InlineData(255, "ssh: connect to host h port 22: Connection timed out", "did not answer in time")]
    [InlineData(255, "ssh: Could not resolve hostname h: Name or service not known", "name is not known")]
    [InlineData(255, "No ED25519 host key is known for h and you have requested strict checking.\nHost key verification failed.", "not known here")]
    [InlineData(255, "@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\nHost key verification failed.", "another one than the known one")]
    [InlineData(255, "root@h: Permission denied (publickey).", "none of your keys")]
    [InlineData(255, "kex_exchange_identification: Connection closed by remote host", "fail2ban")]
    [InlineData(1, "This account is currently not available.", "no shell")]
    [InlineData(0, "", "another command answered")]
    [InlineData(128, "", "git-shell")]
    [InlineData(3, "", "ended with 3")]
    [InlineData(255, "debug1: SSH2_MSG_NEWKEYS received\nConnection refused\nREMOTE HOST IDENTIFICATION HAS CHANGED\nroot@h: Permission denied (publickey).", "none of your keys")]
    [InlineData(255, "debug1: SSH2_MSG_NEWKEYS received\nNo route to host, says the banner.\nConnection closed by 203.0.113.7 port 22", "closed the connection")]
    [InlineData(97, "", "login files")]
    [InlineData(127, "", "finds no sh")]
    [InlineData(null, "", "did not answer in time")]
    [InlineData(255, "", "gave up")]
    public void Each_class_of_failure_says_why(int? status, string log, string words) => Assert.Contains(words, SshFailure.Explain(status, log), StringComparison.Ordinal);

    [Fact]
    public void Why_the_client_was_stopped_is_told() =>
        Assert.Equal("it printed nothing for 30 s", SshFailure.Explain(null, "Connection refused", "it printed nothing for 30 s"));

    [Theory]
    [InlineData("@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\nHost key verification failed.", true)]
    [InlineData("debug1: SSH2_MSG_NEWKEYS received\n@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\n", false)]
    [InlineData("Host key verification failed.", false)]
    public void A_banner_changes_no_key(string log, bool isChanged) => Assert.Equal(isChanged, SshFailure.IsChangedKey(log));
}
