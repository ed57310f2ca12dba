using System.CommandLine;
using Auditor.Documents;
using Auditor.Engine.Fixing;

namespace Auditor.Cli.Commands;

/// <summary><c>auditor fix</c>: shows or writes the fixes of an audit.</summary>
internal sealed class FixCommand(Terminal.Terminal terminal)
{
    private readonly AuditOptions options = new();

    private readonly Option<bool> diff = new("--diff") { Description = "Show the changes as a patch that 'git apply' reads; this is what happens without --write." };

    private readonly Option<bool> write = new("--write") { Description = "Change the files. Only safe fixes, unless --review is given." };

    private readonly Option<bool> review = new("--review") { Description = "Also the fixes that a person should read first." };

    public Command Command()
    {
        var command = new ExampleCommand("fix", "Show, or with --write make, the changes that mend findings.", """
            auditor fix                                  safe fixes as a patch
            auditor fix --review --only dockerfile/*     also those to read first
            auditor fix services/api/Dockerfile --write
            """) { diff, write, review };
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(diff) && result.GetValue(write)) result.AddError("--diff and --write exclude each other.");
        });
        command.SetInterruptible(terminal, Run);
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancel)
    {
        var outcome = AuditRunner.Run(options.Request(parsed, terminal.Clock), terminal, showsProgress: true, cancel);
        if (outcome.Run is not { } run) return AuditRunner.Explain(outcome, terminal);
        var plan = FixPlan.Of(run, outcome.Targets, parsed.GetValue(review));
        foreach (var note in plan.Notes) terminal.Error.WriteLine(ShownText.Of(note));
        return parsed.GetValue(write) ? Write(plan) : Show(plan);
    }

    private int Show(FixPlan plan)
    {
        foreach (var file in plan.Files) terminal.Output.Write(terminal.OutputIsTerminal ? ShownText.Block(file.Diff) : file.Diff);
        terminal.Error.WriteLine(plan.Files.IsEmpty ? "Nothing to fix." : $"{plan.FixCount} fixes in {plan.Files.Length} files; write them with --write.");
        return plan.IsComplete ? ExitCode.Passed : ExitCode.Incomplete;
    }

    private int Write(FixPlan plan)
    {
        var isWritten = true;
        foreach (var file in plan.Files)
        {
            var problem = file.Write();
            isWritten &= problem is null;
            terminal.Error.WriteLine(problem is null ? $"{ShownText.Of(file.Path)}: {file.FixCount} fixes written" : ShownText.Of($"auditor: {file.Path}: {problem}"));
        }

        if (plan.Files.IsEmpty) terminal.Error.WriteLine("Nothing to fix.");
        return !isWritten ? ExitCode.CannotWrite : plan.IsComplete ? ExitCode.Passed : ExitCode.Incomplete;
    }
}
