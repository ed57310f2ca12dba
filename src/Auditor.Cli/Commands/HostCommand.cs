using System.CommandLine;
using Auditor.Documents;
using Auditor.Sources.Ssh;

namespace Auditor.Cli.Commands;

/// <summary><c>auditor host</c>: what somebody wants to see before a host is audited.</summary>
internal sealed class HostCommand(Terminal.Terminal terminal)
{
    private readonly Argument<string> user = new("user") { Description = "Whom the audit logs in as." };

    public Command Command() => new ExampleCommand("host", "Prepare the audit of live hosts.", """
        auditor host sudoers audit > auditor.sudoers     # the least rights of the user audit, for /etc/sudoers.d
        auditor host script | less                       # what runs on a host
        """) { Sudoers(), Script() };

    private Command Sudoers()
    {
        var command = new Command("sudoers", "Print the sudoers file with the least rights.") { user };
        command.SetAction(parsed => PrintRights(parsed.GetValue(user) ?? ""));
        return command;
    }

    private Command Script()
    {
        var command = new Command("script", "Print the script that runs on hosts; it only reads.");
        command.SetAction(_ =>
        {
            terminal.Output.Write(SshSource.Collector());
            return ExitCode.Passed;
        });
        return command;
    }

    private int PrintRights(string name)
    {
        if (!SudoRights.IsUser(name))
        {
            terminal.Error.WriteLine($"auditor: '{ShownText.Of(name)}' is no user name.");
            return ExitCode.Usage;
        }

        terminal.Output.Write(SudoRights.For(name));
        return ExitCode.Passed;
    }
}
