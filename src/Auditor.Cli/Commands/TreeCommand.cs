using System.CommandLine;
using Auditor.Documents;
using Auditor.Parsers;

namespace Auditor.Cli.Commands;

/// <summary><c>auditor tree</c>: what rules see of a file.</summary>
internal sealed class TreeCommand(Terminal.Terminal terminal)
{
    private readonly Argument<string> file = new("file") { Description = "The file." };

    private readonly Option<string?> kind = new("--kind", "-k") { Description = $"Read it as this kind: {string.Join(", ", KnownParsers.All.Select(parser => parser.Kind))}." };

    private readonly Option<string> format = new("--format", "-f") { Description = "text or json.", DefaultValueFactory = _ => "text" };

    private readonly Option<bool> vocabulary = new("--vocabulary") { Description = "Also say what each element and attribute means." };

    public Command Command()
    {
        file.RefuseOptions();
        format.AcceptOnlyFromAmong("text", "json");
        var command = new ExampleCommand("tree", "Show the tree that rules are asked on: elements, attributes and where they stand.", """
            auditor tree Dockerfile
            auditor tree Dockerfile --format json
            """) { file, kind, format, vocabulary };
        command.Validators.Add(result =>
        {
            if (result.GetValue(vocabulary) && result.GetValue(format) == "json") result.AddError("--vocabulary goes with --format text only.");
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (LoadedFile.Tree(parsed.GetValue(file) ?? "", parsed.GetValue(kind), terminal, out var code) is not { } tree) return code;
        var text = new TreeText(tree);
        if (parsed.GetValue(format) == "json") new TreeJson(tree).Write(terminal.Output);
        else text.Write(terminal.Output);
        if (parsed.GetValue(vocabulary) && KnownParsers.Of(tree.Kind)?.Vocabulary is { } words) text.Write(words, terminal.Output);
        LoadedFile.ShowProblems(tree, terminal);
        return tree.Problems.Any(problem => problem.Severity == ProblemSeverity.Error) ? ExitCode.Incomplete : ExitCode.Passed;
    }
}
