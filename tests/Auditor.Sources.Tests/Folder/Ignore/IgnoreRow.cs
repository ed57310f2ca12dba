namespace Auditor.Sources.Tests.Folder.Ignore;

/// <param name="Patterns">The content of the ignore file.</param>
/// <param name="Path">A path beside it; a folder ends in a slash.</param>
internal sealed record IgnoreRow(string Patterns, string Path, bool IsIgnored);
