namespace Auditor.Documents.Edits;

public enum DiffLineKind
{
    Context,
    Removed,
    Added,
}
