using System.Collections.Immutable;

namespace Auditor.Documents.Json;

public sealed record JsonArray(SourceSpan Span, ImmutableArray<JsonValue> Items) : JsonValue(Span);
