using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Rules.Coded;

/// <summary>A node that a coded rule fails.</summary>
public sealed record Failure(Node At, ImmutableDictionary<string, string> Values);
