using Auditor.Documents;

namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>A here-document of RUN, COPY or ADD.</summary>
/// <param name="Name">The word that ends it, quotes taken away.</param>
/// <param name="IsExpanded">False when the word is quoted.</param>
/// <param name="StripsTabs">True for <c>&lt;&lt;-</c>.</param>
internal sealed record Heredoc(string Name, bool IsExpanded, bool StripsTabs)
{
    /// <summary>The lines between, line ends included.</summary>
    public SourceSpan Body { get; init; }

    /// <summary>The end of the line that ends it; the end of the body when there is none.</summary>
    public int End { get; init; }
}
