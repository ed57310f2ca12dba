using System.Collections.Immutable;
using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>The stages of a Dockerfile.</summary>
/// <param name="Preamble">What stands before the first FROM.</param>
internal sealed record StageGraph(ImmutableArray<Item> Preamble, ImmutableArray<Stage> Stages)
{
    private readonly HashSet<int> needed = [.. Stages.SelectMany(stage => stage.DependsOn)];

    /// <summary>Another stage needs it directly.</summary>
    public bool IsNeeded(int index) => needed.Contains(index);

    public Stage RootOf(Stage stage) => Stages[stage.Root];
}
