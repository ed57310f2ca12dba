using Auditor.Documents;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>A service that another one needs.</summary>
/// <param name="Options">Of the long form.</param>
/// <param name="Item">Of the short form.</param>
internal sealed record Dependency(string Service, SourceSpan Span, ComposeMap? Options, ComposeScalar? Item)
{
    public bool IsOptional => Options?.Scalar("required") is { IsKnown: true, IsTrue: false };

    public string Condition => Options?.Scalar("condition")?.Value ?? DependencyWriter.Started;
}
