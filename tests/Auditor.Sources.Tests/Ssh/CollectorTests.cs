using System.Net;
using System.Net.Sockets;
using Auditor.Sources.Ssh;
using Auditor.Testing;

namespace Auditor.Sources.Tests.Ssh;

/// <summary>The script that runs on hosts, in the shells that hosts have.</summary>
public class CollectorTests
{
    private const string Nonce = "0123456789abcdef";

    [ComponentTheory("dash", "bash", "busybox")]
    [InlineData("dash", "-s")]
    [InlineData("bash", "-s")]
    [InlineData("busybox", "sh -s")]
    public void Every_shell_gives_a_whole_collection(string shell, string arguments)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Join(folder.Path, "collect.sh"), SshSource.Collector());

        var (_, output, _) = Processes.Run(folder.Path, "sh", "-c", $"{shell} {arguments} -- {Nonce} < collect.sh");

        var read = FrameReader.Read(output, Nonce);
        Assert.True(read.IsWhole);
        Assert.NotNull(read.Rights);
        Assert.Contains(read.Sections, section => section is { Id: "os", Status: 0 } && section.Output.Contains("|ID=", StringComparison.Ordinal));
        Assert.Contains(read.Sections, section => section is { Id: "listeners", Status: 0 });
        Assert.Equal(["collect.sh"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [ComponentFact("dash")]
    public void A_script_that_arrives_in_half_runs_nothing()
    {
        using var folder = new TemporaryFolder();
        var script = SshSource.Collector();
        foreach (var part in new[] { script.Length / 4, script.Length / 2, script.Length - 30 })
        {
            File.WriteAllText(Path.Join(folder.Path, "half.sh"), script[..part]);

            var (_, output, _) = Processes.Run(folder.Path, "sh", "-c", $"dash -s -- {Nonce} < half.sh");

            Assert.Equal("", output);
        }
    }

    [ComponentFact("dash", "setpriv")]
    public void Without_a_right_nothing_is_taken_for_read()
    {
        using var folder = new TemporaryFolder();
        var script = Path.Join(folder.Path, "collect.sh");
        File.WriteAllText(script, SshSource.Collector());
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        var asNobody = Environment.IsPrivilegedProcess ? "setpriv --reuid 65534 --regid 65534 --clear-groups " : "";
        var (_, output, _) = Processes.Run("/", "sh", "-c", $"{asNobody}dash -s -- {Nonce} < {script}");

        var read = FrameReader.Read(output, Nonce);
        Assert.NotEqual("root", read.Rights);
        var shadow = Assert.Single(read.Sections, section => section.Id == "shadow");
        if (read.Rights == "none") Assert.Equal(("none", 77, ""), (shadow.Privilege, shadow.Status, shadow.Output));
    }

    [ComponentTheory("dash", "bash", "busybox")]
    [InlineData("dash", "-s")]
    [InlineData("bash", "-s")]
    [InlineData("busybox", "sh -s")]
    public void Every_shell_reads_keys_modes_and_stores(string shell, string arguments)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Join(folder.Path, "collect.sh"), SshSource.Collector());

        var (_, output, _) = Processes.Run(folder.Path, "sh", "-c", $"{shell} {arguments} -- {Nonce} < collect.sh");

        var read = FrameReader.Read(output, Nonce);
        string[] ours = ["homes", "umask", "loopback", "machine", "stores", "tmp-mounts"];
        Assert.Equal([], ours.Except(read.Sections.Where(section => section.Status is 0 or 124).Select(section => section.Id)));
        if (read.Rights is not "root") return;
        string[] ofRoot = ["home-files", "authorized-keys", "private-keys", "store-files"];
        Assert.Equal([], ofRoot.Except(read.Sections.Where(section => section.Status is 0 or 124).Select(section => section.Id)));
        Assert.All(read.Sections, section => Assert.DoesNotContain("awk:", section.Output, StringComparison.Ordinal));
    }

    [ComponentFact("dash", "dpkg-query")]
    public void A_program_that_a_package_brought_is_not_foreign()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Join(folder.Path, "collect.sh"), SshSource.Collector());

        var (_, output, _) = Processes.Run(folder.Path, "sh", "-c", $"dash -s -- {Nonce} < collect.sh");

        var loose = Assert.Single(FrameReader.Read(output, Nonce).Sections, section => section.Id == "loose-files");
        if (loose.Status != 0) return;
        Assert.Matches(@"(?m)^\|package 4755 .* /usr/bin/passwd$", loose.Output);
    }

    [ComponentFact("dash", "setpriv")]
    public void A_port_whose_process_is_hidden_is_seen_in_proc_net()
    {
        using var listener = new TcpListener(IPAddress.Any, 0);
        listener.Start();
        using var folder = new TemporaryFolder();
        var script = Path.Join(folder.Path, "collect.sh");
        File.WriteAllText(script, SshSource.Collector());
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.Path,
                UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        var asNobody = Environment.IsPrivilegedProcess ? "setpriv --reuid 65534 --regid 65534 --clear-groups " : "";
        var (_, output, _) = Processes.Run("/", "sh", "-c", $"{asNobody}dash -s -- {Nonce} < {script}");

        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var listeners = Assert.Single(FrameReader.Read(output, Nonce).Sections, section => section.Id == "listeners");
        Assert.Contains($"tcp 00000000:{port:X4} ", listeners.Output, StringComparison.Ordinal);
    }
}
