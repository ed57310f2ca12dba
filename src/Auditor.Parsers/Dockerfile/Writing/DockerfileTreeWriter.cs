using System.Collections.Immutable;
using System.Text;
using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Context;
using Auditor.Parsers.Dockerfile.Reading;
using Auditor.Parsers.Dockerfile.Stages;
using Auditor.Parsers.Dockerfile.Variables;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>Writes a Dockerfile as a tree, stage after stage, and what holds at the end of each.</summary>
internal sealed class DockerfileTreeWriter(DockerfileSyntax syntax, TreeBuilder builder, SourceText text, ContextContents contents)
{
    private const int MaximumDerived = 200_000;

    private readonly FileContext file = new(syntax, text, contents);
    private readonly List<StageState> ends = [];
    private readonly bool isForDevelopment = DevelopmentMark.IsSaidIn(syntax);
    private int derived;

    public void Write()
    {
        foreach (var problem in syntax.Problems) Tell(problem);
        var top = new SourceSpan(0, 0, 0);
        builder.Attribute("escape", syntax.Escape.ToString(), top);
        builder.Attribute("casing", LetterCase.OfMost(syntax), top);
        builder.Attribute("stages", Attributes.Number(syntax.Instructions.Count(static instruction => instruction.Keyword == "from")), top);
        foreach (var directive in syntax.Directives)
            builder.Leaf("directive", directive.Span, new TreeAttribute("name", directive.Name, directive.Span), new TreeAttribute("value", directive.Value, directive.ValueSpan));
        WritePreamble();
        var linker = new StageLinker(syntax, file.Globals, file.Budget);
        var graph = linker.Link();
        file.Names = linker.Names;
        foreach (var stage in graph.Stages) WriteStage(graph, stage);
        if (file.Unknown.Left is > 0 and var left)
            file.Refusals.Add("unknown-instructions", $"{left} more lines are no instructions either.", file.Unknown.Last);
        file.Refusals.Write(builder);
    }

    /// <summary>A NUL character is no refusal of the builder: it shows that the file was cut, or is no text.</summary>
    private void Tell(ParseProblem problem)
    {
        if (problem.Code == "nul-character") builder.Problem(problem.Code, problem.Message, problem.Span, problem.Severity);
        else file.Refusals.Add(problem.Code, problem.Message, problem.Span);
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
            if (instruction.Keyword != "arg" && InstructionReader.IsKeyword(instruction.Keyword))
                file.Refusals.Add("instruction-before-from", $"{instruction.Keyword.ToUpperInvariant()} stands before the first FROM; only ARG may.", instruction.Span);
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
        if (state.HasOwnFiles)
        {
            builder.AttributeOf(builder.Current, new TreeAttribute("own-files", "true", stage.From.Span));
            file.StagesWithOwnFiles.Add(stage.Index);
        }

        if (IsForBuilds(stage, state)) builder.AttributeOf(builder.Current, new TreeAttribute("for-builds", "true", stage.From.Span));
        if (StartWords.IsIdle(state.Entrypoint, state.Single.ContainsKey("effective-cmd") ? state.Cmd : null)) builder.AttributeOf(builder.Current, new TreeAttribute("idle", "true", stage.From.Span));
        if (state.UserChanger is { } changer) builder.AttributeOf(builder.Current, new TreeAttribute("user-changer", changer, stage.From.Span));
        if (state.StartChangesUser) builder.AttributeOf(builder.Current, new TreeAttribute("start-changes-user", "true", stage.From.Span));
        if (!root.IsWindows && OfficialStart.UserOf(root.Image, state) is { } user) builder.AttributeOf(builder.Current, new TreeAttribute("start-user", user, stage.From.Span));
        ends.Add(state);
        builder.Close();
    }

    private bool IsForBuilds(Stage stage, StageState state)
    {
        if (state.Ports.IsEmpty && !state.HasOwnFiles && IsFolderOfBuilder(text.Path)) return true;
        var startsNothing = !state.Single.ContainsKey("effective-cmd") && !state.Single.ContainsKey("effective-entrypoint");
        return state.BuildsPackages || (startsNothing && IsCalledBuilder(stage.Name)) || (state.Ports.IsEmpty && IsFileOfBuilder(text.Path[(text.Path.LastIndexOf('/') + 1)..].ToLowerInvariant()));
    }

    private static bool IsCalledBuilder(string name) => name.Split('-', '_', '.').Any(IsBuilder);

    /// <summary><c>Dockerfile.build</c>, <c>builder.Dockerfile</c>: the name says nothing else.</summary>
    private static bool IsFileOfBuilder(string name) => name.Split('-', '_', '.').Where(word => word is not ("dockerfile" or "containerfile")).ToList() is [var only] && IsBuilder(only);

    /// <summary><c>plugin-builder/Dockerfile</c>. A folder called build holds what is built as often as what builds.</summary>
    private static bool IsFolderOfBuilder(string path) => path.Split('/') is [.., var folder, _] && folder.Split('-', '_', '.') is [.., "builder" or "buildenv" or "buildbox"];

    private static bool IsBuilder(string word) => word is "build" or "builder" or "buildenv" or "buildbox";

    private void OpenStage(StageGraph graph, Stage stage)
    {
        var span = stage.From.Span;
        builder.Open("stage", span).Attribute("index", Attributes.Number(stage.Index), span);
        if (stage.Name.Length > 0) WriteName(stage);
        builder.Flag("final", stage.Index == graph.Stages.Length - 1, span).Flag("used", stage.IsUsed, span)
            .Flag("shipped", stage.IsShipped, span).Flag("needed", graph.IsNeeded(stage.Index), span)
            .Flag("development", isForDevelopment || DevelopmentMark.Is(text.Path, stage.Name), span);
        if (!stage.DependsOn.IsEmpty) builder.Attribute("depends-on", Joined(stage.DependsOn), span);
        if (stage.From.DocComment(stage.Name) is { } doc) builder.Attribute("doc", doc, span);
        if (stage.From.CommentAbove is { } comment) builder.Attribute("comment-above", comment, span);
    }

    /// <summary>Between blanks, so that one is found as <c>' 2 '</c>.</summary>
    private static string Joined(ImmutableArray<int> stages)
    {
        var joined = new StringBuilder(" ");
        foreach (var stage in stages) joined.Append(Attributes.Number(stage)).Append(' ');
        return joined.ToString();
    }

    private void WriteName(Stage stage)
    {
        var word = WordSplitter.AtBlanks(stage.From.Arguments)[2];
        builder.Attribute("name", stage.Name, word.Span).Attribute("written-name", word.Raw, word.Span);
        if (file.Names.Before(stage.Name, stage.Index) is var earlier and >= 0) builder.Attribute("repeats", Attributes.Number(earlier), word.Span);
    }

    /// <summary>A stage starts where its parent ends, with the parent's triggers run.</summary>
    private StageState Start(Stage stage, Stage root)
    {
        if (stage.Parent < 0) return StageState.OfImage(stage);
        var parent = ends[stage.Parent];
        var state = parent.ForChild();
        if (parent.Triggers.IsEmpty) return state;
        var unseen = new InstructionWriter(file, new TreeBuilder(ArtifactKinds.Dockerfile, [text], "dockerfile", default));
        foreach (var trigger in parent.Triggers) state = unseen.Write(trigger, new StageScope(state, file.Globals, root), stage);
        return state;
    }

    private void WriteComment(CommentLine comment) => builder.Leaf("comment", comment.Span, new TreeAttribute("text", comment.Text, comment.Span));

    private void WriteEffective(Stage stage, StageState state)
    {
        WriteEffective(stage, state.Single);
        WriteEffective(stage, state.Ports);
        WriteEffective(stage, state.Env);
    }

    // A long chain of stages that each add something would be written out with the square of its length.
    private void WriteEffective(Stage stage, ImmutableSortedDictionary<string, EffectiveNode> nodes)
    {
        foreach (var (_, node) in nodes)
        {
            if (derived > MaximumDerived) return;
            if (derived++ == MaximumDerived)
            {
                builder.Problem("tree-too-large", $"More than {MaximumDerived} settings hold at the ends of the stages: the rest was not read.", stage.From.Span);
                return;
            }

            WriteEffective(stage, node);
        }
    }

    private void WriteEffective(Stage stage, EffectiveNode node)
    {
        builder.Open(node.Name, node.Span);
        foreach (var attribute in node.Attributes) builder.Attribute(attribute);
        builder.Flag("inherited", node.Stage != stage.Index, node.Span).Close();
    }
}
