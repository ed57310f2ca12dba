using System.Collections.Immutable;

namespace Auditor.Documents.Yaml;

public sealed record YamlSequence(SourceSpan Span, ImmutableArray<YamlNode> Items, bool IsFlow) : YamlNode(Span)
{
    internal override int Depth { get; } = DepthOf(Items);

    private static int DepthOf(ImmutableArray<YamlNode> items)
    {
        var deepest = 0;
        foreach (var item in items) deepest = Math.Max(deepest, item.Depth);
        return deepest + 1;
    }
}
