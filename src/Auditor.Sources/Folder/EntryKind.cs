namespace Auditor.Sources.Folder;

internal enum EntryKind
{
    Missing,
    Unreadable,
    File,
    Folder,
    Link,
    Special,
}
