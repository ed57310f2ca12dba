using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Auditor.Parsers.Dockerfile.Reading;
using Auditor.Parsers.Dockerfile.Variables;

namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>Cuts a file into stages and finds what each is built from and needs.</summary>
internal sealed class StageLinker(DockerfileSyntax syntax, GlobalScope globals, ExpansionBudget budget)
{
    private readonly StageNames names = new();
    private readonly List<Stage> stages = [];
    private readonly bool isMeantForWindows = WindowsImage.IsMeantBy(syntax);

    public StageNames Names => names;

    public StageGraph Link()
    {
        var firstFrom = IndexOfFrom(0);
        for (var from = firstFrom; from < syntax.Items.Length;)
        {
            var next = IndexOfFrom(from + 1);
            AddStage((Instruction)syntax.Items[from], syntax.Items[from..next]);
            from = next;
        }

        return new StageGraph(syntax.Items[..firstFrom], WithUse(stages.ConvertAll(WithDependencies)));
    }

    private int IndexOfFrom(int start)
    {
        while (start < syntax.Items.Length && syntax.Items[start] is not Instruction { Keyword: "from" }) start++;
        return start;
    }

    private void AddStage(Instruction from, ImmutableArray<Item> items)
    {
        var words = WordSplitter.AtBlanks(from.Arguments);
        var name = words.Count >= 3 && words[1].Chars.Equals("as", StringComparison.OrdinalIgnoreCase) ? words[2].Raw.ToLowerInvariant() : "";
        var word = words.Count > 0 ? words[0] : from.Arguments;
        var image = ImageReference.Of(Expand(word));
        var parent = image.Image.IsKnown ? names.Before(image.Image.Value, stages.Count) : -1;
        var root = parent < 0 ? stages.Count : stages[parent].Root;
        var isWindows = parent < 0 ? isMeantForWindows || WindowsImage.Is(image, from) : stages[parent].IsWindows;
        stages.Add(new Stage(stages.Count, name, from, items) { ImageWord = word, Image = image, Parent = parent, Root = root, IsWindows = isWindows });
        names.Add(name);
    }

    private Expansion Expand(Word word)
    {
        if (word.Text is null || !Expander.HasSomething(word.Chars, syntax.Escape)) return Expansion.Literal(word.Text is null ? "" : word.Raw);
        return new Expander(word.Text.Text, word.Start, word.End, syntax.Escape) { Lookup = globals.Lookup, Budget = budget }.Expand();
    }

    private Stage WithDependencies(Stage stage)
    {
        var needed = new HashSet<int>();
        if (stage.Parent >= 0) needed.Add(stage.Parent);
        foreach (var item in stage.Items)
        {
            if (item is Instruction instruction) AddNeeds(instruction.Trigger ?? instruction, stage.Index, needed);
        }

        int[] sorted = [.. needed];
        Array.Sort(sorted);
        return stage with { DependsOn = ImmutableCollectionsMarshal.AsImmutableArray(sorted) };
    }

    private void AddNeeds(Instruction instruction, int stage, HashSet<int> needed)
    {
        foreach (var flag in instruction.Flags)
        {
            var source = flag switch
            {
                { Name: "from", Value: { } from } when instruction.Keyword == "copy" => from,
                { Name: "mount", Value: { } } when instruction.Keyword == "run" => MountFields.Of(flag).Value("from"),
                _ => null,
            };
            if (source is not null && names.Resolve(source, stage) is { Stage: >= 0 } reference && reference.Stage != stage) needed.Add(reference.Stage);
        }
    }

    private static ImmutableArray<Stage> WithUse(List<Stage> stages)
    {
        var used = new bool[stages.Count];
        var open = new Stack<int>();
        if (stages.Count > 0) open.Push(stages.Count - 1);
        while (open.TryPop(out var index))
        {
            if (used[index]) continue;
            used[index] = true;
            foreach (var needed in stages[index].DependsOn) open.Push(needed);
        }

        var shipped = new bool[stages.Count];
        for (var index = stages.Count - 1; index >= 0; index = stages[index].Parent) shipped[index] = true;
        return [.. stages.Select(stage => stage with { IsUsed = used[stage.Index], IsShipped = shipped[stage.Index] })];
    }
}
