using System.Collections.Immutable;
using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>The stages of a Dockerfile.</summary>
/// <param name="Preamble">What stands before the first FROM.</param>
internal sealed record StageGraph(ImmutableArray<Item> Preamble, ImmutableArray<Stage> Stages)
{
    /// <summary>The indexes of the final stage and of those it is built FROM: what is done in them is in the image.</summary>
    public ImmutableHashSet<int> Shipped
    {
        get
        {
            var shipped = ImmutableHashSet.CreateBuilder<int>();
            for (var at = Stages.Length - 1; at >= 0 && shipped.Add(at);) at = Stages[at].Parent;
            return shipped.ToImmutable();
        }
    }

    public Stage RootOf(Stage stage) => Stages[stage.Root];
}
