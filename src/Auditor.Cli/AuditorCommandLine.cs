using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using Auditor.Cli.Commands;

namespace Auditor.Cli;

/// <summary>The commands of <c>auditor</c>, and how it ends.</summary>
internal sealed class AuditorCommandLine(Terminal.Terminal terminal)
{
    public int Run(string[] args)
    {
        var root = Root();
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction) return Misused(parsed);
        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("auditor: interrupted; nothing was written.");
            return ExitCode.Interrupted;
        }
#pragma warning disable CA1031 // The last door: whatever got here is a fault of ours, said with its place and its own exit code.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            terminal.Error.WriteLine($"auditor: internal error: {fault.GetType().Name}: {fault.Message}");
            terminal.Error.WriteLine("Please report this with the command line and, if you can, the file that was audited.");
            if (terminal.Environment("AUDITOR_DEBUG") is { Length: > 0 }) terminal.Error.WriteLine(fault.StackTrace);
            return ExitCode.InternalError;
        }
    }

    private RootCommand Root()
    {
        var root = new RootCommand(
            "Audits what goes live: reads a repository and says GO or NO-GO, with evidence, what to fix first, and how.")
        {
            new AuditCommand(terminal).Command(),
            new FixCommand(terminal).Command(),
            new ExplainCommand(terminal).Command(),
            new RulesCommand(terminal).Command(),
            new TreeCommand(terminal).Command(),
            new QueryCommand(terminal).Command(),
            new CompletionCommand(terminal).Command(),
        };
        foreach (var directive in root.Directives.Where(directive => directive is not SuggestDirective).ToList()) root.Directives.Remove(directive);
        return root;
    }

    private int Misused(ParseResult parsed)
    {
        foreach (var error in parsed.Errors) terminal.Error.WriteLine($"auditor: {error.Message}");
        var command = parsed.CommandResult.Command is RootCommand ? "" : " " + parsed.CommandResult.Command.Name;
        terminal.Error.WriteLine($"Try 'auditor{command} --help'.");
        return ExitCode.Usage;
    }
}
