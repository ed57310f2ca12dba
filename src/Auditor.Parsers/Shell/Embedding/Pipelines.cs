using System.Collections.Immutable;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Embedding;

/// <summary>All pipelines of a script, those of its compound commands and functions too; not those in substitutions.</summary>
internal static class Pipelines
{
    public static IEnumerable<ShellPipeline> All(ImmutableArray<ShellPipeline> script)
    {
        var open = new Stack<ImmutableArray<ShellPipeline>>([script]);
        while (open.TryPop(out var pipelines))
        {
            foreach (var pipeline in pipelines)
            {
                yield return pipeline;
                foreach (var command in pipeline.Commands) Open(command, open);
            }
        }
    }

    private static void Open(ShellCommand command, Stack<ImmutableArray<ShellPipeline>> open)
    {
        while (command is FunctionCommand or CoprocessCommand)
            command = command is FunctionCommand function ? function.Body : ((CoprocessCommand)command).Body;
        switch (command)
        {
            case GroupCommand group: open.Push(group.Body); break;
            case SubshellCommand subshell: open.Push(subshell.Body); break;
            case ForCommand loop: open.Push(loop.Body); break;
            case ForArithmeticCommand loop: open.Push(loop.Body); break;
            case LoopCommand loop: open.Push(loop.Body); break;
            case CaseCommand choice: OpenAll(choice.Branches, open); break;
            case IfCommand choice: OpenAll(choice, open); break;
        }
    }

    private static void OpenAll(ImmutableArray<CaseBranch> branches, Stack<ImmutableArray<ShellPipeline>> open)
    {
        for (var i = branches.Length - 1; i >= 0; i--) open.Push(branches[i].Body);
    }

    private static void OpenAll(IfCommand choice, Stack<ImmutableArray<ShellPipeline>> open)
    {
        if (choice.Else is { } last) open.Push(last.Body);
        for (var i = choice.Branches.Length - 1; i >= 0; i--) open.Push(choice.Branches[i].Body);
    }
}
