using System.Collections.Immutable;
using Auditor.Rules.Files;

namespace Auditor.Rules.Packs.Files;

/// <summary>What a rule file holds: a rule, or the mistakes in order of place.</summary>
public sealed record RuleFileResult(CompiledRule? Rule, ImmutableArray<FileError> Errors);
