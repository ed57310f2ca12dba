using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>What an instruction leaves behind for the end of its stage, ready to be written.</summary>
/// <param name="Stage">The stage that set it.</param>
internal sealed record EffectiveNode(string Name, SourceSpan Span, int Stage, ImmutableArray<TreeAttribute> Attributes);
