using Auditor.Sources.Ssh;
using Auditor.Testing;

namespace Auditor.Sources.Tests.Ssh;

/// <summary>A script in the place of the SSH client: says what a host or the client itself could say. <c>$nonce</c> is that of the
/// connection, <c>$here</c> the script's folder.</summary>
internal sealed class FakeClient : IDisposable
{
    private const string Head = "#!/bin/sh\nhere=${0%/*}\nfor last; do :; done\nnonce=${last##*-- }\nnonce=${nonce%?}\n";

    public FakeClient(string script)
    {
        Folder.With("client", Head + script);
        Processes.Run(Folder.Path, "chmod", "755", "client");
    }

    public TemporaryFolder Folder { get; } = new();

    public SshOptions Options => SshOptions.Default with { Client = Folder["client"], Pause = TimeSpan.FromMilliseconds(1) };

    public void Dispose() => Folder.Dispose();
}
