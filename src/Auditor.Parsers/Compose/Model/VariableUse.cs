using Auditor.Documents;

namespace Auditor.Parsers.Compose.Model;

/// <summary>A variable that a value takes in.</summary>
/// <param name="Operator">Empty for the plain form.</param>
/// <param name="Span">From the dollar sign to the closing brace.</param>
/// <param name="Word">What stands behind the operator, with its own variables put in; null without an operator.</param>
internal sealed record VariableUse(string Name, string Operator, SourceSpan Span, SourceSpan NameSpan, string? Word, SourceSpan WordSpan, VariableOrigin Origin)
{
    /// <summary>It stands in the default of another one.</summary>
    public bool IsNested { get; init; }

    public bool IsGuarded => Operator is ":?" or "?";

    public bool HasDefault => Operator is ":-" or "-";
}
