using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Shell.Reading;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Writing;

/// <summary>Writes the pipelines of one script, and follows which shell options are on where.</summary>
internal sealed class ScriptWriter
{
    /// <summary>Scripts in scripts that are followed.</summary>
    private const int MaximumScripts = 8;

    private readonly TreeBuilder builder;
    private readonly int scripts;
    private readonly WordWriter words;
    private readonly CommandWriter commands;
    private ShellState state;
    private int level;

    /// <param name="scripts">How many scripts this one stands in.</param>
    /// <param name="level">How many pipelines it stands in; the reader of a further script goes on counting there.</param>
    public ScriptWriter(TreeBuilder builder, ShellScript script, ShellState state, int scripts, int level)
    {
        this.builder = builder;
        this.scripts = scripts;
        this.level = level;
        this.state = state;
        words = new WordWriter(builder, script, WriteSubstitution);
        commands = new CommandWriter(builder, script, words, WriteNested);
    }

    public void Pipelines(ImmutableArray<ShellPipeline> pipelines)
    {
        foreach (var pipeline in pipelines) Pipeline(pipeline);
    }

    private void Pipeline(ShellPipeline pipeline)
    {
        var span = words.Span(pipeline);
        level++;
        builder.Open("pipeline", span);
        if (pipeline.After is { } after) builder.Attribute("after", after, span);
        builder.Attribute("stages", pipeline.Commands.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), span)
            .Flag("negated", pipeline.IsNegated, span).Flag("background", pipeline.IsBackground, span)
            .Flag("pipefail", state.Pipefail, span).Flag("errexit", state.ErrExit, span);
        if (pipeline.Commands.Length > 1 || pipeline.IsBackground) InSubshell(() => Commands(pipeline));
        else Commands(pipeline);
        builder.Close();
        level--;
    }

    private void Commands(ShellPipeline pipeline)
    {
        for (var i = 0; i < pipeline.Commands.Length; i++)
        {
            var readBy = i + 1 < pipeline.Commands.Length ? PasswordInputs.Of(pipeline.Commands[i + 1]) : PasswordInput.None;
            Command(pipeline.Commands[i], readBy);
        }
    }

    private void Command(ShellCommand command, PasswordInput readBy = PasswordInput.None)
    {
        if (command is SimpleCommand simple)
        {
            commands.Write(simple, state, readBy);
            return;
        }

        builder.Open(ElementOf(command), words.Span(command));
        Content(command);
        commands.Redirects(command.Redirects);
        builder.Close();
    }

    private static string ElementOf(ShellCommand command) => command switch
    {
        IfCommand => "if",
        LoopCommand loop => loop.Keyword,
        ForCommand loop => loop.Keyword,
        ForArithmeticCommand => "for",
        CaseCommand => "case",
        GroupCommand => "group",
        SubshellCommand => "subshell",
        FunctionCommand => "function",
        CoprocessCommand => "coprocess",
        TestCommand => "test",
        ArithmeticCommand => "arithmetic",
        _ => "unknown",
    };

    private void Content(ShellCommand command)
    {
        switch (command)
        {
            case IfCommand conditional: If(conditional); break;
            case LoopCommand loop: Condition(loop.Condition); Pipelines(loop.Body); break;
            case ForCommand loop: For(loop); break;
            case ForArithmeticCommand loop: Command(loop.Header); Pipelines(loop.Body); break;
            case CaseCommand choice: Case(choice); break;
            case GroupCommand group: Pipelines(group.Body); break;
            case SubshellCommand subshell: InSubshell(() => Pipelines(subshell.Body)); break;
            case FunctionCommand function: Function(function); break;
            case CoprocessCommand coprocess: InSubshell(() => Wrapped(coprocess.Body)); break;
            case TestCommand test: commands.Arguments(test.Words); break;
            case ArithmeticCommand arithmetic: Arithmetic(arithmetic); break;
            default: builder.Attribute("value", words.Slice(command), words.Span(command)); break;
        }
    }

    private void If(IfCommand command)
    {
        for (var i = 0; i < command.Branches.Length; i++)
        {
            var branch = command.Branches[i];
            if (i > 0) builder.Open("elif", words.Span(branch));
            if (branch.Condition is { } condition) Condition(condition);
            Pipelines(branch.Body);
            if (i > 0) builder.Close();
        }

        if (command.Else is not { } otherwise) return;
        builder.Open("else", words.Span(otherwise));
        Pipelines(otherwise.Body);
        builder.Close();
    }

    private void Condition(ConditionClause condition)
    {
        builder.Open("condition", words.Span(condition));
        Pipelines(condition.Pipelines);
        builder.Close();
    }

    private void For(ForCommand loop)
    {
        words.Value("variable", loop.Variable);
        commands.Arguments(loop.Items);
        Pipelines(loop.Body);
    }

    private void Case(CaseCommand choice)
    {
        commands.Arguments([choice.Subject]);
        foreach (var branch in choice.Branches)
        {
            var span = words.Span(branch);
            builder.Open("branch", span).Attribute("patterns", string.Join('|', branch.Patterns.Select(pattern => pattern.Value)), span);
            foreach (var pattern in branch.Patterns) words.Parts(pattern);
            Pipelines(branch.Body);
            builder.Close();
        }
    }

    /// <summary>What a function's body sets holds where it is called, so it does not reach what is written after it.</summary>
    private void Function(FunctionCommand function)
    {
        words.Value("name", function.Name);
        InSubshell(() =>
        {
            if (function.Body is GroupCommand { Redirects.IsEmpty: true } group) Pipelines(group.Body);
            else Wrapped(function.Body);
        });
    }

    private void Wrapped(ShellCommand command) => Pipeline(new ShellPipeline(command.Start, command.End, null, [command]));

    private void Arithmetic(ArithmeticCommand arithmetic)
    {
        words.Value("value", arithmetic.Expression);
        words.Parts(arithmetic.Expression);
    }

    private void InSubshell(Action write)
    {
        var outer = state;
        state = outer.Copy();
        write();
        state = outer;
    }

    private void WriteSubstitution(ShellScript substitution) =>
        new ScriptWriter(builder, substitution, state.Copy(), scripts, level).Pipelines(substitution.Pipelines);

    private void WriteNested(NestedScript nested)
    {
        if (scripts >= MaximumScripts) return;
        var script = new ScriptReader(nested.Text, nested.Dialect, level).Read();
        var span = nested.Text.Map(0, nested.Text.Text.Length);
        builder.Open("script", span).Attribute("via", nested.Via, span).Flag("expanded", nested.IsExpanded, span);
        var inner = nested.State ?? new ShellState(nested.Pipefail, nested.ErrExit);
        new ScriptWriter(builder, script, inner, scripts + 1, level).Pipelines(script.Pipelines);
        builder.Close();
        foreach (var problem in script.Problems)
            builder.Problem(problem.Code, problem.Message, problem.Span, nested.IsExpanded ? ProblemSeverity.Warning : problem.Severity);
    }
}
