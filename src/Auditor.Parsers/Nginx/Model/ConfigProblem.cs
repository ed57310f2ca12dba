using Auditor.Documents;

namespace Auditor.Parsers.Nginx.Model;

/// <summary>Something that <c>nginx -t</c> refuses or warns about.</summary>
/// <param name="Code">Kebab-case name, one of those in the vocabulary.</param>
/// <param name="Message">nginx's own words, without file and line.</param>
/// <param name="Span">Where people should look.</param>
internal sealed record ConfigProblem(string Code, string Message, SourceSpan Span)
{
    /// <summary>The offset whose line nginx names; -1 when it names none.</summary>
    public int Offset { get; init; } = -1;

    /// <summary>nginx does not start.</summary>
    public bool IsCritical { get; init; } = true;

    /// <summary>It follows from another one that is told.</summary>
    public bool IsFollowing { get; init; }

    public ProblemPhase Phase { get; init; }

    /// <summary>The word behind which a semicolon is missing; empty when something else is wrong.</summary>
    public SourceSpan Unended { get; init; }

    public string Hint { get; init; } = "";

    /// <summary>The directive it is about.</summary>
    public string Name { get; init; } = "";

    /// <summary>The name, of a zone or variable, that is missing.</summary>
    public string Subject { get; init; } = "";

    public string Suggestion { get; init; } = "";

    public string Allowed { get; init; } = "";

    public string Context { get; init; } = "";
}
