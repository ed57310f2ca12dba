using System.Collections.Immutable;
using System.Text.Json;
using Auditor.Parsers.Shell;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Tests.Shell;

/// <summary>The first words of all simple commands that are plain text, in order of position.</summary>
internal sealed class CommandWords
{
    private readonly List<(int Offset, string Word)> found = [];

    public static List<string> Of(ShellScript script)
    {
        var words = new CommandWords();
        words.Visit(script);
        return words.Ordered();
    }

    /// <param name="json">What <c>shfmt --to-json</c> printed.</param>
    public static List<string> Of(JsonDocument json)
    {
        var words = new CommandWords();
        words.Visit(json.RootElement);
        return words.Ordered();
    }

    private List<string> Ordered() => [.. found.OrderBy(pair => pair.Offset).Select(pair => pair.Word)];

    private void Add(int offset, string word)
    {
        if (word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || "/._-+:[,%@".Contains(c, StringComparison.Ordinal))) found.Add((offset, word));
    }

    private void Visit(ShellScript script)
    {
        foreach (var pipeline in script.Pipelines) Visit(pipeline, script);
    }

    private void Visit(ImmutableArray<ShellPipeline> pipelines, ShellScript script)
    {
        foreach (var pipeline in pipelines) Visit(pipeline, script);
    }

    private void Visit(ShellPipeline pipeline, ShellScript script)
    {
        foreach (var command in pipeline.Commands) Visit(command, script);
    }

    private void Visit(ShellCommand command, ShellScript script)
    {
        foreach (var redirect in command.Redirects)
        {
            if (redirect.Heredoc is { } heredoc) Visit(heredoc.Parts, script);
            else if (redirect.Target is { } target) Visit(target.Parts, script);
        }

        switch (command)
        {
            case SimpleCommand simple: VisitSimple(simple, script); break;
            case IfCommand conditional: VisitIf(conditional, script); break;
            case LoopCommand loop: Visit(loop.Condition.Pipelines, script); Visit(loop.Body, script); break;
            case ForCommand loop: Visit(loop.Items, script); Visit(loop.Body, script); break;
            case ForArithmeticCommand loop: Visit(loop.Header, script); Visit(loop.Body, script); break;
            case CaseCommand choice: VisitCase(choice, script); break;
            case GroupCommand group: Visit(group.Body, script); break;
            case SubshellCommand subshell: Visit(subshell.Body, script); break;
            case FunctionCommand function: Visit(function.Body, script); break;
            case CoprocessCommand coprocess: Visit(coprocess.Body, script); break;
            case TestCommand test: Visit(test.Words, script); break;
            case ArithmeticCommand arithmetic: Visit(arithmetic.Expression.Parts, script); break;
        }
    }

    private void VisitSimple(SimpleCommand simple, ShellScript script)
    {
        foreach (var assignment in simple.Assignments) Visit(assignment.Value.Parts, script);
        Visit(simple.Words, script);
        if (simple.Words is not [{ IsPlain: true } first, ..]) return;
        Add(script.Text.Map(first.Start, first.Length).Start, first.Value);
    }

    private void VisitIf(IfCommand conditional, ShellScript script)
    {
        foreach (var branch in conditional.Branches)
        {
            if (branch.Condition is { } condition) Visit(condition.Pipelines, script);
            Visit(branch.Body, script);
        }

        if (conditional.Else is { } otherwise) Visit(otherwise.Body, script);
    }

    private void VisitCase(CaseCommand choice, ShellScript script)
    {
        Visit(choice.Subject.Parts, script);
        foreach (var branch in choice.Branches)
        {
            Visit(branch.Patterns, script);
            Visit(branch.Body, script);
        }
    }

    private void Visit(ImmutableArray<ShellWord> words, ShellScript script)
    {
        foreach (var word in words) Visit(word.Parts, script);
    }

    private void Visit(ImmutableArray<WordPart> parts, ShellScript script)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case SubstitutionPart substitution: Visit(substitution.Script); break;
                case ArithmeticPart arithmetic: Visit(arithmetic.Parts, script); break;
                case ArrayPart array: Visit(array.Elements, script); break;
                case ParameterPart parameter:
                    Visit(parameter.Subscript, script);
                    if (parameter.Operand is { } operand) Visit(operand.Parts, script);
                    break;
            }
        }
    }

    private void Visit(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray()) Visit(item);
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            AddCommand(node);
            foreach (var property in node.EnumerateObject()) Visit(property.Value);
        }
    }

    private void AddCommand(JsonElement node)
    {
        var type = node.TryGetProperty("Type", out var name) ? name.GetString() : null;
        if (type == "CallExpr" && node.TryGetProperty("Args", out var args) && args.ValueKind == JsonValueKind.Array && args.GetArrayLength() > 0) AddWord(args[0]);
        else if (type == "DeclClause") AddLiteral(node.GetProperty("Variant"));
        else if (type == "LetClause") Add(Offset(node), "let");
        else if (type == "TimeClause" && TimesSimpleCommand(node)) Add(Offset(node), "time");
    }

    /// <summary>Where it stands before a simple command, <c>time</c> is read as a command that runs another one.</summary>
    private static bool TimesSimpleCommand(JsonElement node) =>
        node.TryGetProperty("Stmt", out var statement) && statement.ValueKind == JsonValueKind.Object && FirstCommandType(statement) == "CallExpr";

    private static string? FirstCommandType(JsonElement statement)
    {
        var command = statement.GetProperty("Cmd");
        return command.GetProperty("Type").GetString() == "BinaryCmd" ? FirstCommandType(command.GetProperty("X")) : command.GetProperty("Type").GetString();
    }

    private void AddWord(JsonElement word)
    {
        var parts = word.GetProperty("Parts");
        if (parts.GetArrayLength() == 1 && parts[0].GetProperty("Type").GetString() == "Lit") AddLiteral(parts[0]);
    }

    private void AddLiteral(JsonElement literal) => Add(Offset(literal), literal.GetProperty("Value").GetString() ?? "");

    private static int Offset(JsonElement node) => node.GetProperty("Pos").GetProperty("Offset").GetInt32();
}
