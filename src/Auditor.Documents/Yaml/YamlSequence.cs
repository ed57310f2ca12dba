using System.Collections.Immutable;

namespace Auditor.Documents.Yaml;

public sealed record YamlSequence(SourceSpan Span, ImmutableArray<YamlNode> Items, bool IsFlow) : YamlNode(Span);
