using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Reading;
using Auditor.Parsers.Dockerfile.Stages;
using Auditor.Parsers.Dockerfile.Variables;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>Writes a Dockerfile as a tree, stage after stage, and what holds at the end of each.</summary>
internal sealed class DockerfileTreeWriter(DockerfileSyntax syntax, TreeBuilder builder, SourceText text)
{
    private const int MaximumDerived = 200_000;

    private readonly FileContext file = new(syntax, text);
    private readonly List<StageState> ends = [];
    private ImmutableHashSet<int> shipped = [];
    private int derived;

    public void Write()
    {
        foreach (var problem in syntax.Problems) builder.Problem(problem.Code, problem.Message, problem.Span, problem.Severity);
        var top = new SourceSpan(0, 0, 0);
        builder.Attribute("escape", syntax.Escape.ToString(), top);
        builder.Attribute("stages", Attributes.Number(syntax.Instructions.Count(instruction => instruction.Keyword == "from")), top);
        foreach (var directive in syntax.Directives)
            builder.Leaf("directive", directive.Span, new TreeAttribute("name", directive.Name, directive.Span), new TreeAttribute("value", directive.Value, directive.ValueSpan));
        WritePreamble();
        var linker = new StageLinker(syntax, file.Globals, file.Budget);
        var graph = linker.Link();
        file.Names = linker.Names;
        shipped = graph.Shipped;
        foreach (var stage in graph.Stages) WriteStage(graph, stage);
        if (file.Unknown.Left is > 0 and var left)
            builder.Problem("unknown-instruction", $"{left} more lines are no instructions either.", file.Unknown.Last, ProblemSeverity.Error);
    }

    private void WritePreamble()
    {
        var writer = new InstructionWriter(file, builder);
        foreach (var item in syntax.Items)
        {
            if (item is Instruction { Keyword: "from" }) return;
            if (item is CommentLine comment) WriteComment(comment);
            if (item is not Instruction instruction) continue;
            writer.Write(instruction, null, null);
            if (instruction.Keyword != "arg" && InstructionReader.Keywords.Contains(instruction.Keyword))
                builder.Problem("instruction-before-from", $"{instruction.Keyword.ToUpperInvariant()} stands before the first FROM; only ARG may.", instruction.Span);
        }
    }

    private void WriteStage(StageGraph graph, Stage stage)
    {
        OpenStage(graph, stage);
        var root = graph.RootOf(stage);
        var writer = new InstructionWriter(file, builder);
        var state = Start(stage, root);
        foreach (var item in stage.Items)
        {
            if (item is CommentLine comment) WriteComment(comment);
            if (item is not Instruction instruction) continue;
            state = writer.Write(instruction, new StageScope(state, file.Globals, root), stage);
            if (ReferenceEquals(instruction, stage.From)) FromWriter.WriteBase(builder, stage, root);
        }

        WriteEffective(stage, state);
        ends.Add(state);
        builder.Close();
    }

    private void OpenStage(StageGraph graph, Stage stage)
    {
        var span = stage.From.Span;
        builder.Open("stage", span).Attribute("index", Attributes.Number(stage.Index), span);
        if (stage.Name.Length > 0) builder.Attribute("name", stage.Name, WordSplitter.AtBlanks(stage.From.Arguments)[2].Span);
        builder.Flag("shipped", shipped.Contains(stage.Index), span).Flag("development", DevelopmentMark.Is(text.Path, stage.Name), span);
        builder.Flag("final", stage.Index == graph.Stages.Length - 1, span).Flag("used", stage.IsUsed, span);
        if (!stage.DependsOn.IsEmpty) builder.Attribute("depends-on", $" {string.Join(' ', stage.DependsOn.Select(Attributes.Number))} ", span);
        if (stage.From.DocComment(stage.Name) is { } doc) builder.Attribute("doc", doc, span);
    }

    /// <summary>A stage starts where its parent ends, with the parent's triggers run.</summary>
    private StageState Start(Stage stage, Stage root)
    {
        if (stage.Parent < 0) return StageState.OfImage(stage);
        var parent = ends[stage.Parent];
        var state = parent.ForChild();
        var unseen = new InstructionWriter(file, new TreeBuilder(ArtifactKinds.Dockerfile, [text], "dockerfile", default));
        foreach (var trigger in parent.Triggers) state = unseen.Write(trigger, new StageScope(state, file.Globals, root), stage);
        return state;
    }

    private void WriteComment(CommentLine comment) => builder.Leaf("comment", comment.Span, new TreeAttribute("text", comment.Text, comment.Span));

    private void WriteEffective(Stage stage, StageState state)
    {
        foreach (var node in state.Single.Values.Concat(state.Ports.Values).Concat(state.Env.Values))
        {
            if (derived++ >= MaximumDerived) return;
            builder.Open(node.Name, node.Span);
            foreach (var attribute in node.Attributes) builder.Attribute(attribute);
            builder.Flag("inherited", node.Stage != stage.Index, node.Span).Close();
        }
    }
}
