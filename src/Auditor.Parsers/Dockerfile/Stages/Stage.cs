using System.Collections.Immutable;
using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>A build stage and its place in the graph.</summary>
/// <param name="Name">In lower case; empty when it has none.</param>
/// <param name="Items">FROM and all up to the next FROM.</param>
internal sealed record Stage(int Index, string Name, Instruction From, ImmutableArray<Item> Items)
{
    public Word ImageWord { get; init; }

    public required ImageReference Image { get; init; }

    /// <summary>The stage that FROM names, or -1.</summary>
    public int Parent { get; init; } = -1;

    /// <summary>The stage at the end of the FROM chain, which names an image.</summary>
    public int Root { get; init; }

    /// <summary>The stages that it needs directly, in order.</summary>
    public ImmutableArray<int> DependsOn { get; init; } = [];

    public bool IsUsed { get; init; }

    /// <summary>Its layers are part of the final stage's image.</summary>
    public bool IsShipped { get; init; }

    /// <summary>The image is one of Windows, as far as its name or the file tells.</summary>
    public bool IsWindows { get; init; }
}
