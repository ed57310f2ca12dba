using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using Auditor.Cli.Commands;
using Auditor.Documents;

namespace Auditor.Cli;

/// <summary>The commands of <c>auditor</c>, and how it ends.</summary>
internal sealed class AuditorCommandLine(Terminal.Terminal terminal)
{
    /// <summary>An argument that begins with @ is a path (npm scopes do), not a file with more arguments.</summary>
    private static readonly ParserConfiguration Syntax = new() { ResponseFileTokenReplacer = null };

    /// <param name="cancel">Interrupts an audit.</param>
    public int Run(string[] args, CancellationToken cancel = default)
    {
        try
        {
            var words = args.Length == 0 ? ["audit"] : args;
            return AuditChoices.OfPlain(words, terminal.Clock) is { } plain
                ? Interruptible.Run(terminal, new AuditRun(terminal, plain).Do, cancel)
                : Parsed(words, cancel);
        }
#pragma warning disable CA1031 // The last door: whatever got here is a fault of ours, said with its place and its own exit code.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return Broken(fault);
        }
        finally
        {
            terminal.Output.Flush();
        }
    }

    // Apart, so that the library is loaded only where it is needed.
    private int Parsed(string[] words, CancellationToken cancel)
    {
        var parsed = Root(words[0]).Parse(words, Syntax);
        return parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction ? Misused(parsed) : Invoke(parsed, cancel);
    }

    private int Invoke(ParseResult parsed, CancellationToken cancel)
    {
        var how = new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        return parsed.InvokeAsync(how, cancel).GetAwaiter().GetResult();
    }

    /// <summary>With the command that is named, or, when the first word names none, with all of them: making one takes a millisecond or two.</summary>
    private RootCommand Root(string first)
    {
        var root = new RootCommand("Audits what goes live: reads a repository and says GO or NO-GO, with evidence, what to fix first, and how.");
        var commands = Commands();
        if (commands.Find(command => command.Name == first).Make is { } named) root.Add(named());
        else commands.ForEach(command => root.Add(command.Make()));
        HelpLayout.AddTo(root);
        foreach (var version in root.Options.OfType<VersionOption>()) version.Action = new VersionText();
        foreach (var directive in root.Directives.Where(directive => directive is not SuggestDirective).ToList()) root.Directives.Remove(directive);
        return root;
    }

    private List<(string Name, Func<Command> Make)> Commands() =>
    [
        ("audit", () => new AuditCommand(terminal).Command()),
        ("fix", () => new FixCommand(terminal).Command()),
        ("explain", () => new ExplainCommand(terminal).Command()),
        ("rules", () => new RulesCommand(terminal).Command()),
        ("tree", () => new TreeCommand(terminal).Command()),
        ("query", () => new QueryCommand(terminal).Command()),
        ("host", () => new HostCommand(terminal).Command()),
        ("doctor", () => new DoctorCommand(terminal).Command()),
        ("completion", () => new CompletionCommand(terminal).Command()),
    ];

    private int Misused(ParseResult parsed)
    {
        // Of a misspelt command it would also be said that none was given.
        var isMisspelt = parsed.CommandResult.Command is RootCommand && parsed.UnmatchedTokens.Count > 0;
        var messages = isMisspelt ? parsed.UnmatchedTokens.Select(token => $"There is no command or option '{token}'.") : parsed.Errors.Select(error => error.Message);
        foreach (var message in messages) terminal.Error.WriteLine($"auditor: {ShownText.Of(message)}");
        var command = parsed.CommandResult.Command is RootCommand ? "" : " " + parsed.CommandResult.Command.Name;
        terminal.Error.WriteLine($"Try 'auditor{command} --help'.");
        return ExitCode.Usage;
    }

    private int Broken(Exception fault)
    {
        terminal.Error.WriteLine($"auditor: internal error: {fault.GetType().Name}: {ShownText.Of(fault.Message)}");
        terminal.Error.WriteLine("Please report this with the command line and, if you can, the file that was audited.");
        if (terminal.Environment("AUDITOR_DEBUG") is { Length: > 0 }) terminal.Error.WriteLine(fault.StackTrace);
        return ExitCode.InternalError;
    }
}
