using Auditor.Sources.Evidence;
using Auditor.Sources.Ssh;

namespace Auditor.Sources.Tests.Ssh;

/// <summary>Accounts with the login shells that hosts have, at a real sshd which alone sees them.</summary>
public class LoginShellTests
{
    private const string Accounts = """
        inbash:x:61001:65534::/:/bin/bash
        indash:x:61002:65534::/:/bin/dash
        inrbash:x:61003:65534::/:/bin/rbash
        inash:x:61004:65534::/:~/ash
        ingit:x:61005:65534::/:/usr/bin/git-shell
        innologin:x:61006:65534::/:/usr/sbin/nologin
        infalse:x:61007:65534::/:/bin/false
        nowhere:x:61008:65534::/:/no/such/shell

        """;

    [MountTheory("ssh", "ssh-keygen", "dash", "bash", "rbash", "busybox", "git-shell", "unshare")]
    [InlineData("inbash", "")]
    [InlineData("indash", "")]
    [InlineData("inrbash", "")]
    [InlineData("inash", "")]
    [InlineData("ingit", "git-shell")]
    [InlineData("innologin", "no shell for programs")]
    [InlineData("infalse", "no shell for programs")]
    [InlineData("nowhere", "whose login shell is not there")]
    public void Each_shell_gives_a_collection_or_says_why_not(string user, string words)
    {
        using var server = new TestSshServer(accounts: Accounts);
        File.CreateSymbolicLink(Path.Join(server.Folder, "ash"), "/bin/busybox");

        var target = EvidenceTarget.Parse(server.Target, out _) is { } one ? one with { User = user }
            : throw new InvalidOperationException();
        var text = new SshSource(server.Client).Collect(target, TimeProvider.System, default)[0].Text;

        if (words.Length > 0) Assert.Contains(words, text, StringComparison.Ordinal);
        else Assert.Contains("\nsection os user 0\n", text, StringComparison.Ordinal);
        Assert.Equal(words.Length > 0, text.Contains("\ngap ", StringComparison.Ordinal));
        Assert.DoesNotContain("section shadow root", text, StringComparison.Ordinal);
    }
}
