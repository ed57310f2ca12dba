using Auditor.Documents;

namespace Auditor.Parsers.Host;

/// <summary>A file and when it changed, in seconds of the host's clock.</summary>
internal sealed record ChangedFile(string Path, long Changed, SourceSpan Span);
