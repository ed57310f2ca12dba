using System.Collections.Immutable;
using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>The stages of a Dockerfile.</summary>
/// <param name="Preamble">What stands before the first FROM.</param>
internal sealed record StageGraph(ImmutableArray<Item> Preamble, ImmutableArray<Stage> Stages)
{
    private readonly HashSet<int> needed = NeededBy(Stages);

    /// <summary>Another stage needs it directly.</summary>
    public bool IsNeeded(int index) => needed.Contains(index);

    private static HashSet<int> NeededBy(ImmutableArray<Stage> stages)
    {
        var needed = new HashSet<int>();
        foreach (var stage in stages)
        {
            foreach (var index in stage.DependsOn) needed.Add(index);
        }

        return needed;
    }

    public Stage RootOf(Stage stage) => Stages[stage.Root];
}
