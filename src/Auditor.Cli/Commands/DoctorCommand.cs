using System.CommandLine;
using Auditor.Documents;
using Auditor.Sources.Evidence;
using Auditor.Sources.Ssh;

namespace Auditor.Cli.Commands;

/// <summary><c>auditor doctor ssh://HOST</c>: what an audit of a host would not know, and why.</summary>
internal sealed class DoctorCommand(Terminal.Terminal terminal)
{
    private readonly Argument<string> host = new("host") { Description = "ssh://HOST, ssh://USER@HOST or ssh://USER@HOST:PORT." };

    public Command Command()
    {
        var command = new ExampleCommand("doctor", "Say what an audit of a host would not know, and why.", """
            auditor doctor ssh://audit@web1.example.com
            """) { host };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed.GetValue(host) ?? "", cancel)));
        return command;
    }

    private int Run(string text, CancellationToken cancel)
    {
        var source = new SshSource(SshOptions.Default);
        if (EvidenceTarget.Parse(text, out var mistake) is not { Scheme: "ssh" } target || (mistake = source.Refuses(target)) is not null)
        {
            terminal.Error.WriteLine($"auditor: {ShownText.Of(mistake ?? $"'{text}' is no host: it is written ssh://HOST.")}");
            return ExitCode.Usage;
        }

        var unread = source.Examine(target, cancel, out var failure);
        if (failure is not null)
        {
            terminal.Error.WriteLine($"auditor: {ShownText.Of($"{target.Host} could not be asked: {failure}.")}");
            return ExitCode.Incomplete;
        }

        foreach (var section in unread) terminal.Output.WriteLine(ShownText.Of($"{section.Id}: {section.Because}"));
        if (unread.IsEmpty) terminal.Output.WriteLine("Everything can be read.");
        return unread.IsEmpty ? ExitCode.Passed : ExitCode.Incomplete;
    }
}
