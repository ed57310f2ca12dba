using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Rules.Coded;

/// <summary>A failed subject of a coded rule.</summary>
public sealed record Failure(Node At, ImmutableDictionary<string, string> Values);
