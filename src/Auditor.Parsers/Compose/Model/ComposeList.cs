using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Parsers.Compose.Model;

internal sealed record ComposeList(SourceSpan Span, ImmutableArray<ComposeValue> Items, bool IsFlow) : ComposeValue(Span)
{
    public override string Form => "list";
}
