using Auditor.Sources.Evidence;
using Auditor.Sources.Ssh;

namespace Auditor.Sources.Tests.Ssh;

/// <summary>What hosts can do to the one who asks them: nothing, too much, something else.</summary>
public class SshClientTests
{
    private const string Begin = "printf '@%s B 1 uid=0 priv=root\\n@%s S os root\\n|ID=debian\\n' $nonce $nonce\n";

    [Fact]
    public void A_hundred_megabytes_of_noise_are_cut()
    {
        using var client = new FakeClient("yes noise | head -c 100000000\n");

        Assert.Contains("could not be audited: it printed more than 4 MB.", Collect(client), StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_without_an_end_is_cut_and_what_came_is_kept()
    {
        using var client = new FakeClient(Begin + "yes '|noise' | head -c 100000000\n");

        var text = Collect(client);

        Assert.Contains("\nsection os root cut\n|ID=debian\n|noise\n", text, StringComparison.Ordinal);
        Assert.Contains("in the section os: it printed more than 4 MB; what came is judged.", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 4_000_000, 4_200_000);
    }

    [Fact]
    public void Noise_in_the_clients_messages_is_cut()
    {
        using var client = new FakeClient("yes noise | head -c 100000000 >&2\n");

        Assert.Contains("it printed more than 1 MB", Collect(client), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_UTF_8_and_what_steers_a_terminal_is_replaced()
    {
        using var client = new FakeClient(Begin + "printf '|a\\377b\\033[2Jc\\200\\n@%s E os 0\\n@%s Z 1\\n' $nonce $nonce\n");

        var text = Collect(client);

        Assert.Contains("|a\uFFFDb\uFFFD[2Jc\uFFFD\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\ngap ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Frames_of_another_connection_are_noise()
    {
        using var client = new FakeClient("printf '@0000000000000000 B 1 uid=0 priv=root\\n@0000000000000000 S os root\\n|ID=forged\\n@0000000000000000 E os 0\\n@0000000000000000 Z 1\\n'\n");

        var text = Collect(client);

        Assert.DoesNotContain("forged", text, StringComparison.Ordinal);
        Assert.Contains("another command answered", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_falls_silent_is_left_with_all_its_processes()
    {
        using var client = new FakeClient(Begin + "sleep 600 & echo $! > $here/child\nwait\n");

        var text = Collect(client, client.Options with { Silence = TimeSpan.FromSeconds(1) });

        Assert.Contains("\nsection os root cut\n|ID=debian\n", text, StringComparison.Ordinal);
        Assert.Contains("in the section os: it printed nothing for 1 s", text, StringComparison.Ordinal);
        Assert.True(IsGone(client.Folder.Read("child").Trim()));
    }

    [Fact]
    public void A_host_that_never_ends_is_left()
    {
        using var client = new FakeClient(Begin + "while :; do echo '|tick'; sleep 0.1; done\n");

        Assert.Contains("in the section os: it took longer than 2 s",
            Collect(client, client.Options with { Longest = TimeSpan.FromSeconds(2) }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_hangs_up_at_once_is_asked_a_second_time()
    {
        using var client = new FakeClient(
            "if [ ! -e $here/asked ]; then : > $here/asked; echo 'kex_exchange_identification: Connection closed by remote host' >&2; exit 255; fi\n"
            + Begin + "printf '@%s E os 0\\n@%s Z 1\\n' $nonce $nonce\n");

        var text = Collect(client);

        Assert.Contains("\nsection os root 0\n|ID=debian\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\ngap ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_not_asked_a_third_time()
    {
        using var client =
            new FakeClient(
            "echo asked >> $here/asked; echo 'kex_exchange_identification: Connection closed by remote host' >&2; exit 255\n");

        Assert.Contains("hung up at once, twice", Collect(client), StringComparison.Ordinal);
        Assert.Equal("asked\nasked\n", client.Folder.Read("asked"));
    }

    [Fact]
    public void The_user_can_interrupt_it()
    {
        using var client = new FakeClient("sleep 600\n");
        using var cancel = new CancellationTokenSource();
        cancel.CancelAfter(100);

        Assert.ThrowsAny<OperationCanceledException>(() => new SshSource(client.Options).Collect(Target(), TimeProvider.System,
            cancel.Token));
    }

    [Fact]
    public void Less_than_64_KiB_are_sent() => Assert.InRange(SshSource.Collector().Length, 1, (64 << 10) - 17);

    private static string Collect(FakeClient client, SshOptions? options = null) =>
        new SshSource(options ?? client.Options).Collect(Target(), TimeProvider.System, default)[0].Text;

    private static EvidenceTarget Target() => EvidenceTarget.Parse("ssh://web1", out _) ?? throw new InvalidOperationException();

    /// <summary>Killed, be it that nobody has asked for its end yet.</summary>
    private static bool IsGone(string process)
    {
        for (var i = 0; i < 600; i++)
        {
            if (!File.Exists($"/proc/{process}/stat")
                || File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal)) return true;
            Thread.Sleep(100);
        }

        return false;
    }
}
