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
    private readonly ScriptFacts facts;
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
        facts = new ScriptFacts(script, state);
        words = new WordWriter(builder, script, facts, WriteSubstitution);
        commands = new CommandWriter(builder, script, words, facts, WriteNested);
    }

    /// <summary>The script, then what can only be said of it as a whole: where the shell refuses it, and what is bash syntax in it.</summary>
    public void Script(ShellScript script, bool isExpanded = false)
    {
        Pipelines(script.Pipelines);
        foreach (var form in script.BashForms) ScriptProblems.Write(builder, form);
        foreach (var form in facts.Forms) ScriptProblems.Write(builder, form);
        if (!isExpanded) ScriptProblems.Write(builder, script);
    }

    /// <param name="isEndLost">Nothing looks at the status of the last pipeline.</param>
    private void Pipelines(ImmutableArray<ShellPipeline> pipelines, bool isEndLost = false)
    {
        var lost = new LostStatus(pipelines, isEndLost);
        for (var i = 0; i < pipelines.Length; i++)
        {
            state.Joint = JointAfter(pipelines, i);
            Pipeline(pipelines[i], lost.At(i, state.ErrExit), lost.IsSwallowed(i));
        }
    }

    /// <summary>From the only command of a pipeline to the one that follows, when that needs it to succeed or does not ask.</summary>
    private SourceSpan? JointAfter(ImmutableArray<ShellPipeline> pipelines, int i)
    {
        if (i + 1 >= pipelines.Length || pipelines[i] is not { Commands: [SimpleCommand], IsBackground: false } single) return null;
        return pipelines[i + 1].After is "||" ? null : words.Span(single.Start, pipelines[i + 1].Start);
    }

    private void Pipeline(ShellPipeline pipeline, bool isLost, bool isSwallowed = false)
    {
        var span = words.Span(pipeline);
        level++;
        builder.Open("pipeline", span);
        if (pipeline.After is { } after) builder.Attribute("after", after, span);
        builder.Attribute("stages", pipeline.Commands.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), span)
            .Flag("negated", pipeline.IsNegated, span).Flag("background", pipeline.IsBackground, span)
            .Flag("pipefail", state.Pipefail, span).Flag("errexit", state.ErrExit, span)
            .Flag("ignored", isLost && !pipeline.IsNegated && !pipeline.IsBackground, span)
            .Flag("swallowed", isSwallowed && !pipeline.IsNegated, span);
        if (pipeline.Commands.Length > 1) Brings(pipeline, span);
        if (pipeline.Commands.Length > 1 || pipeline.IsBackground) InSubshell(() => Commands(pipeline, isLost));
        else Commands(pipeline, isLost);
        builder.Close();
        level--;
    }

    private void Brings(ShellPipeline pipeline, SourceSpan span)
    {
        foreach (var name in PipedInstall.Of(pipeline.Commands)) builder.Leaf("brings", span, new TreeAttribute("name", name, span));
    }

    private void Commands(ShellPipeline pipeline, bool isLost)
    {
        for (var i = 0; i < pipeline.Commands.Length; i++)
        {
            var isLast = i == pipeline.Commands.Length - 1;
            Command(pipeline.Commands[i], isLost && isLast, isLast ? PasswordInput.None : PasswordInputs.Of(pipeline.Commands[i + 1]));
            state.IsAnswered = pipeline.Commands[i] is SimpleCommand { Words: [{ Value: "yes" }, ..] };
        }

        state.IsAnswered = false;
    }

    private void Command(ShellCommand command, bool isLost, PasswordInput readBy = PasswordInput.None)
    {
        if (command is SimpleCommand simple)
        {
            commands.Write(simple, state, readBy);
            return;
        }

        builder.Open(ElementOf(command), words.Span(command));
        Content(command, isLost);
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

    /// <summary>The status of a loop is that of its last round: those of the others are lost without -e.</summary>
    private void Content(ShellCommand command, bool isLost)
    {
        switch (command)
        {
            case IfCommand conditional: If(conditional, isLost); break;
            case LoopCommand loop: Condition(loop.Condition); Pipelines(loop.Body, isEndLost: true); break;
            case ForCommand loop: For(loop); break;
            case ForArithmeticCommand loop: Command(loop.Header, isLost: false); Pipelines(loop.Body, isEndLost: true); break;
            case CaseCommand choice: Case(choice, isLost); break;
            case GroupCommand group: Pipelines(group.Body, isLost); break;
            case SubshellCommand subshell: InSubshell(() => Pipelines(subshell.Body, isLost)); break;
            case FunctionCommand function: Function(function); break;
            case CoprocessCommand coprocess: InSubshell(() => Wrapped(coprocess.Body)); break;
            case TestCommand test: commands.Arguments(test.Words); break;
            case ArithmeticCommand arithmetic: Arithmetic(arithmetic); break;
            default: builder.Attribute("value", words.Slice(command), words.Span(command)); break;
        }
    }

    private void If(IfCommand command, bool isLost)
    {
        for (var i = 0; i < command.Branches.Length; i++)
        {
            var branch = command.Branches[i];
            if (i > 0) builder.Open("elif", words.Span(branch));
            if (branch.Condition is { } condition) Condition(condition);
            Pipelines(branch.Body, isLost);
            if (i > 0) builder.Close();
        }

        if (command.Else is not { } otherwise) return;
        builder.Open("else", words.Span(otherwise));
        Pipelines(otherwise.Body, isLost);
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
        facts.Assign(loop.Variable.Value);
        commands.Arguments(loop.Items);
        Pipelines(loop.Body, isEndLost: loop.Items is not [{ IsPlain: true }]);
    }

    private void Case(CaseCommand choice, bool isLost)
    {
        commands.Arguments([choice.Subject]);
        foreach (var branch in choice.Branches)
        {
            var span = words.Span(branch);
            builder.Open("branch", span).Attribute("patterns", string.Join('|', branch.Patterns.Select(pattern => pattern.Value)), span);
            foreach (var pattern in branch.Patterns) words.Parts(pattern);
            Pipelines(branch.Body, isLost);
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

    private void Wrapped(ShellCommand command) => Pipeline(new ShellPipeline(command.Start, command.End, null, [command]), isLost: false);

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
        new ScriptWriter(builder, substitution, state.Copy(), scripts, level).Substituted(substitution);

    /// <summary>The outer script has its problems already.</summary>
    private void Substituted(ShellScript substitution)
    {
        Pipelines(substitution.Pipelines);
        foreach (var form in facts.Forms) ScriptProblems.Write(builder, form);
    }

    private void WriteNested(NestedScript nested)
    {
        if (scripts >= MaximumScripts) return;
        var script = new ScriptReader(nested.Text, nested.Dialect, level).Read();
        var span = nested.Text.Map(0, nested.Text.Text.Length);
        builder.Open("script", span).Attribute("via", nested.Via, span).Flag("expanded", nested.IsExpanded, span);
        var inner = nested.State ?? state.ForScript(nested.Pipefail, nested.ErrExit);
        new ScriptWriter(builder, script, inner, scripts + 1, level).Script(script, nested.IsExpanded);
        builder.Close();
        foreach (var problem in script.Problems)
            builder.Problem(problem.Code, problem.Message, problem.Span, nested.IsExpanded ? ProblemSeverity.Warning : problem.Severity);
    }
}
