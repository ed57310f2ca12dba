using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>The values of one YAML document.</summary>
/// <param name="Problems">What was wrong with its keys and variables.</param>
internal sealed record DocumentValues(ComposeValue Root, SourceSpan Span, ImmutableArray<ComposeProblem> Problems);
