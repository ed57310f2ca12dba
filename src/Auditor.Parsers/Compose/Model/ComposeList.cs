using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Parsers.Compose.Model;

internal sealed record ComposeList(SourceSpan Span, ImmutableArray<ComposeValue> Items, bool IsFlow) : ComposeValue(Span)
{
    /// <summary>mapping where pairs that were merged are written as one.</summary>
    public string WrittenForm { get; init; } = "list";

    public override string Form => WrittenForm;

    public override bool TakesVariables { get; } = AnyTakesVariables(Items);

    private static bool AnyTakesVariables(ImmutableArray<ComposeValue> items)
    {
        foreach (var item in items)
        {
            if (item.TakesVariables) return true;
        }

        return false;
    }
}
