using System.Collections.Immutable;

namespace Auditor.Rules.Configuration;

/// <summary>Rule choices that hold for some paths only.</summary>
/// <param name="Paths">Patterns in gitignore syntax.</param>
public sealed record PathOverride(ImmutableArray<string> Paths, ImmutableArray<RuleChoice> Rules);
