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
}
