using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Auditor.Documents;
using Auditor.Documents.Queries;
using Auditor.Engine;

namespace Auditor.Cli.Commands;

/// <summary><c>auditor query</c>: tries an expression on files.</summary>
internal sealed class QueryCommand(Terminal.Terminal terminal)
{
    private readonly Argument<string> expression = new("xpath") { Description = "XPath 1.0 with the functions of rules/README.md; $today is the current date." };

    private readonly Argument<string[]> files = new("file") { Description = "The files.", Arity = ArgumentArity.OneOrMore };

    private readonly Option<string?> kind = new("--kind", "-k") { Description = "Read the files as this kind." };

    public Command Command()
    {
        var command = new ExampleCommand("query", "Ask files an XPath question and show what it selects.", """
            auditor query "//stage[@final]/effective-user" Dockerfile
            auditor query "count(//run) > 10" Dockerfile
            """) { expression, files, kind };
        files.RefuseOptions();
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var text = parsed.GetValue(expression) ?? "";
        var code = ExitCode.Passed;
        foreach (var file in parsed.GetValue(files) ?? [])
        {
            if (LoadedFile.Tree(file, parsed.GetValue(kind), terminal, out var failed) is not { } tree)
            {
                code = failed;
                continue;
            }

            if (!IsValid(text, tree) || !Show(file, TreeQuery.Compile(text), tree)) return ExitCode.Usage;
        }

        return code;
    }

    private bool IsValid(string text, DocumentTree tree)
    {
        ImmutableArray<Vocabulary> vocabularies = [.. KnownVocabularies.All.Where(vocabulary => vocabulary.Kind == tree.Kind)];
        var errors = new QueryChecker(vocabularies, ["today"]).Check(text);
        foreach (var error in errors)
        {
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"auditor: column {error.Offset + 1}: {ShownText.Of(error.Message)}"));
            terminal.Error.WriteLine("  " + ShownText.Of(text));
            terminal.Error.WriteLine(new string(' ', ShownText.Of(text[..Math.Min(error.Offset, text.Length)]).Length + 2) + "^");
        }

        return errors.IsEmpty;
    }

    /// <summary>False when the expression broke on the tree.</summary>
    private bool Show(string file, TreeQuery query, DocumentTree tree)
    {
        try
        {
            Write(file, query, tree);
            return true;
        }
        catch (Exception fault) when (fault is QueryException or ArgumentException or NotSupportedException or QueryBudgetException)
        {
            terminal.Error.WriteLine(ShownText.Of($"auditor: {file}: {fault.Message}"));
            return false;
        }
    }

    private void Write(string file, TreeQuery query, DocumentTree tree)
    {
        var shown = new TreeText(tree);
        var today = terminal.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var scope = new QueryScope(ImmutableDictionary<string, string>.Empty.Add("today", today));
        if (!query.SelectsNodes)
        {
            terminal.Output.WriteLine($"{ShownText.Of(file)}: {shown.Of(query.Text(tree.Root, scope))}");
            return;
        }

        foreach (var item in query.Select(tree.Root, scope))
        {
            var at = tree.Sources[item.Span.Source].PositionAt(item.Span.Start);
            var text = item.Attribute is { } attribute ? shown.Of(attribute) : shown.Line(item.Node);
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ShownText.Of(file)}:{at.Line}:{at.Column}: {text}"));
        }
    }
}
