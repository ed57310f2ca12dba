using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>A text with its variables put in.</summary>
/// <param name="Holes">The unknown parts as written; each is a <see cref="ComposeScalar.Hole"/> in the text.</param>
/// <param name="Unresolved">Why a part is not known, or null.</param>
/// <param name="Invalid">What is no valid use of a variable: docker compose refuses the file.</param>
internal sealed record Interpolated(
    MappedText Text, ImmutableArray<string> Holes, string? Unresolved, ImmutableArray<VariableUse> Uses, ImmutableArray<SourceSpan> Invalid);
