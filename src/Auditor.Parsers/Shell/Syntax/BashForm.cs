using Auditor.Documents;

namespace Auditor.Parsers.Shell.Syntax;

/// <summary>A place where a script for <c>sh</c> uses what only bash has.</summary>
/// <param name="Name">As a sentence can start with it: An array, `[[`.</param>
internal sealed record BashForm(string Name, SourceSpan Span);
