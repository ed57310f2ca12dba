using Auditor.Documents;
using Auditor.Documents.Edits;

namespace Auditor.Rules.Running;

/// <summary>An edit with the text that it changes.</summary>
/// <param name="Source">The text's source id, or -1 for a new file.</param>
internal sealed record PlacedEdit(SourceText Text, int Source, TextEdit Edit);
