using System.Collections.Immutable;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>What findings show of a place. Many rules point at the same, and share it.</summary>
/// <param name="Text">What the place says, secrets masked and blanks folded: tells equal places apart.</param>
internal sealed record ShownPlace(SourceLocation Location, ImmutableArray<ExcerptLine> Excerpt, string LineHash, string Text);
