using Auditor.Sources.Evidence;
using Auditor.Sources.Ssh;
using Auditor.Testing;

namespace Auditor.Sources.Tests.Ssh;

public class SshSourceTests
{
    [ComponentFact("ssh", "ssh-keygen", "dash")]
    public void A_host_is_collected_in_one_connection()
    {
        using var server = new TestSshServer();

        var text = Collect(server);

        Assert.StartsWith("auditor-evidence host 1\nsection client client 0\n|host=127.0.0.1\n", text, StringComparison.Ordinal);
        Assert.Contains("\n|methods=publickey\n", text, StringComparison.Ordinal);
        Assert.Contains("\n|kex=", text, StringComparison.Ordinal);
        Assert.Contains("\nsection disks ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\ngap ", text, StringComparison.Ordinal);
    }

    [ComponentFact("ssh", "ssh-keygen", "dash")]
    public void What_came_before_the_connection_was_cut_is_kept()
    {
        const string Cut = """command="n=${SSH_ORIGINAL_COMMAND##*-- }; n=${n%?}; printf '@%s B 1 uid=0 priv=root\n@%s S os root\n|ID=debian\n' $n $n; sleep 0.3; kill -9 $PPID" """;
        using var server = new TestSshServer(Cut);

        var text = Collect(server);

        Assert.Contains("\nsection os root cut\n|ID=debian\n", text, StringComparison.Ordinal);
        Assert.Contains("\ngap 127.0.0.1 was cut off", text, StringComparison.Ordinal);
    }

    [ComponentFact("ssh", "ssh-keygen", "dash")]
    public void A_forced_command_is_no_shell()
    {
        using var server = new TestSshServer("command=\"echo hello\"");

        Assert.Contains("gap 127.0.0.1 could not be audited: it was reached, but another command answered", Collect(server),
            StringComparison.Ordinal);
    }

    [ComponentTheory("ssh", "ssh-keygen", "dash")]
    [InlineData("", "not known here")]
    [InlineData("other", "another one than the known one")]
    public void A_host_key_is_never_taken_on_trust(string known, string words)
    {
        using var server = new TestSshServer(knownKey: known);

        var text = Collect(server);

        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.DoesNotContain("section os", text, StringComparison.Ordinal);
    }

    [ComponentFact("ssh", "ssh-keygen", "dash")]
    public void A_host_that_refuses_says_so()
    {
        var options = SshOptions.Default with { ConfigurationFile = "/dev/null" };

        var text = new SshSource(options).Collect(Target($"ssh://127.0.0.1:{TestSshServer.FreePort()}"), TimeProvider.System, default)[0].Text;

        Assert.Contains("gap 127.0.0.1 could not be audited: nothing listens on its SSH port.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_client_nothing_is_asked() => Assert.Contains(
        "gap web1 was not asked: there is no OpenSSH client here",
        new SshSource(SshOptions.Default with { Client = "no-such-ssh-client" }).Collect(Target("ssh://web1"), TimeProvider.System, default)[0].Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("ssh://web1", null, "web1", null)]
    [InlineData("ssh://deploy@web1:2222", "deploy", "web1", 2222)]
    [InlineData("ssh://[::1]:22", null, "::1", 22)]
    public void A_host_is_named_as_people_do(string text, string? user, string host, int? port)
    {
        var target = Target(text);

        Assert.Equal((user, host, port), (target.User, target.Host, target.Port));
        Assert.Null(new SshSource(SshOptions.Default).Refuses(target));
    }

    [Theory]
    [InlineData("ssh://-oProxyCommand=touch%20x")]
    [InlineData("ssh://-oProxyCommand@web1")]
    [InlineData("ssh://deploy:fake-password@web1")]
    [InlineData("ssh://web1/etc")]
    public void A_name_that_could_be_an_option_or_holds_a_password_is_refused(string text)
    {
        var target = EvidenceTarget.Parse(text, out var mistake);

        Assert.NotNull(mistake ?? new SshSource(SshOptions.Default).Refuses(target!));
    }

    [ComponentFact("ssh", "ssh-keygen", "dash")]
    public void A_changed_key_is_a_fact_of_the_host_and_never_taken()
    {
        using var server = new TestSshServer(knownKey: "other");

        var text = new SshSource(server.Client with { AcceptsNewKeys = true }).Collect(Target(server.Target), TimeProvider.System,
            default)[0].Text;

        Assert.Contains("\n|host-key=changed\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("section os", text, StringComparison.Ordinal);
    }

    [ComponentFact("ssh", "ssh-keygen", "dash")]
    public void A_new_key_is_taken_where_the_user_says_so()
    {
        using var server = new TestSshServer("command=\"exit 1\"", knownKey: "");

        var text = new SshSource(server.Client with { AcceptsNewKeys = true }).Collect(Target(server.Target), TimeProvider.System,
            default)[0].Text;

        Assert.Contains("\n|host-key=new\n", text, StringComparison.Ordinal);
        Assert.Contains("ssh-ed25519", File.ReadAllText(Path.Join(server.Folder, "known")), StringComparison.Ordinal);
    }

    [ComponentFact("ssh", "ssh-keygen", "dash")]
    public void A_name_of_the_users_own_settings_is_a_host()
    {
        using var server = new TestSshServer("command=\"echo hello\"");
        File.AppendAllText(Path.Join(server.Folder, "client"), $"Host Web_1\n  HostName 127.0.0.1\n  Port {server.Port}\n");

        var text = new SshSource(server.Client).Collect(Target("ssh://Web_1"), TimeProvider.System, default)[0].Text;

        Assert.Contains("gap Web_1 could not be audited: it was reached", text, StringComparison.Ordinal);
    }

    [ComponentFact("ssh", "ssh-keygen", "dash")]
    public void An_inventory_may_call_a_host_by_another_name_than_its_address()
    {
        using var server = new TestSshServer("command=\"echo hello\"");

        var target = Target(server.Target) with { Name = "web1", IdentityFile = Path.Join(server.Folder, "user") };
        var text = new SshSource(server.Client).Collect(target, TimeProvider.System, default)[0].Text;

        Assert.Contains("gap web1 could not be audited", text, StringComparison.Ordinal);
        Assert.Contains("\n|host=web1\n", text, StringComparison.Ordinal);
        Assert.Contains("\n|address=127.0.0.1\n", text, StringComparison.Ordinal);
        Assert.Equal("web1_ssh", target.FolderName);
    }

    [Fact]
    public void A_host_stands_behind_the_options()
    {
        var arguments = SshArguments.Of(Target("ssh://deploy@web1:2222"), SshOptions.Default, "0123456789abcdef");

        Assert.Equal(["-p", "2222", "-l", "deploy", "--", "web1"], arguments.ToArray()[^7..^1]);
        Assert.Contains("StrictHostKeyChecking=yes", arguments);
        Assert.DoesNotContain("StrictHostKeyChecking=no", arguments);
    }

    [Fact]
    public void A_key_file_and_the_keys_of_new_hosts_are_arguments()
    {
        var target = Target("ssh://web1") with { IdentityFile = "~/.ssh/audit" };
        var arguments = SshArguments.Of(target, SshOptions.Default with { AcceptsNewKeys = true }, "0123456789abcdef");

        Assert.Equal(["-i", "~/.ssh/audit", "--", "web1"], arguments.ToArray()[^5..^1]);
        Assert.Contains("StrictHostKeyChecking=accept-new", arguments);
        Assert.DoesNotContain("StrictHostKeyChecking=yes", arguments);
    }

    private static EvidenceTarget Target(string text) => EvidenceTarget.Parse(text, out _) ?? throw new ArgumentException(text);

    private static string Collect(TestSshServer server) => new SshSource(server.Client).Collect(Target(server.Target), TimeProvider.System, default)[0].Text;
}
