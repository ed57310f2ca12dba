using Auditor.Documents;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>What docker compose refuses or the specification forbids: a <c>problem</c> of the tree.</summary>
internal sealed record ComposeProblem(string Code, string Message, SourceSpan Span)
{
    public string? Name { get; init; }

    /// <summary>The place in the model: services.web.ports.</summary>
    public string? Path { get; init; }

    public string? Suggestion { get; init; }
}
