using System.Collections.Immutable;

namespace Auditor.Documents.Json;

/// <summary>What a JSON text holds.</summary>
/// <param name="Root">Null when there is no value at all; what stands before an error is kept.</param>
public sealed record JsonFile(JsonValue? Root, ImmutableArray<ParseProblem> Problems);
