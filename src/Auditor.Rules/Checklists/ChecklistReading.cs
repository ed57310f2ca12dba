using System.Collections.Immutable;
using Auditor.Rules.Files;

namespace Auditor.Rules.Checklists;

/// <param name="Checklist">Null when there is any error.</param>
/// <param name="Errors">In the order of the text.</param>
public sealed record ChecklistReading(Checklist? Checklist, ImmutableArray<FileError> Errors);
