using System.Diagnostics;
using Auditor.Testing;

namespace Auditor.Sources.Tests.Docker;

/// <summary>A Docker daemon in a folder of its own, without network, and an image of busybox in it.</summary>
internal sealed class RealDockerd : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder folder = new();
    private readonly Process process;

    /// <exception cref="InvalidOperationException">It does not start.</exception>
    public RealDockerd()
    {
        var start = new ProcessStartInfo("dockerd", [
            "--data-root", folder["data"], "--exec-root", folder["exec"], "-H", $"unix://{Socket}", "-p", folder["pid"], "--storage-driver",
                "vfs", "--iptables=false", "--ip6tables=false",
            "--bridge=none", "--ip-forward=false", "--ip-masq=false"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = Process.Start(start) ?? throw new InvalidOperationException("dockerd did not start.");
        var said = "";
        process.ErrorDataReceived += (_, line) => said = line.Data ?? said;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        if (Answers()) return;
        Dispose();
        throw new InvalidOperationException(said);
    }

    public string Socket => folder["d.sock"];

    /// <summary>Makes the image <c>fake/app:1.4.2</c>, and one of the same content without a version.</summary>
    public void Import()
    {
        Run("sh", "-c", $"mkdir -p root/bin root/etc && cd root && b=$(command -v busybox) && cp $b bin/ && for a in sh sleep true false; do ln -s busybox bin/$a; done && for l in $(ldd $b 2>/dev/null | grep -oE '/[^ ]+'); do mkdir -p .$(dirname $l); cp $l .$l; done; echo 'app:x:1000:1000::/:/bin/sh' > etc/passwd; tar -c . | docker -H unix://{Socket} import - fake/app:1.4.2");
        Docker("tag", "fake/app:1.4.2", "fake/worker:latest");
    }

    public string Docker(params string[] arguments) => Run("docker", ["-H", $"unix://{Socket}", .. arguments]);

    /// <summary>Waits until something holds: no bound but that of a machine that hangs.</summary>
    public static bool Becomes(Func<bool> holds)
    {
        var since = Stopwatch.StartNew();
        while (since.Elapsed < LongestStart)
        {
            if (holds()) return true;
            Thread.Sleep(100);
        }

        return false;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            if (File.Exists(Socket)) Processes.Run(folder.Path, "sh", "-c",
                $"docker -H unix://{Socket} ps --quiet | xargs -r docker -H unix://{Socket} kill");
            Processes.Run(folder.Path, "kill", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
            process.WaitForExit();
        }

        process.Dispose();
        Processes.Run("/", "sh", "-c", $"grep -o '{folder.Path}/[^ ]*' /proc/self/mounts | sort -r | xargs -r umount");
        folder.Dispose();
    }

    private bool Answers() =>
        Becomes(() => process.HasExited || Processes.Run(folder.Path, "docker", "-H", $"unix://{Socket}", "version").Code == 0)
        && !process.HasExited;

    private string Run(string program, params string[] arguments)
    {
        var (code, output, error) = Processes.Run(folder.Path, program, arguments);
        return code == 0 ? output : throw new InvalidOperationException($"{program}: {error}");
    }
}
