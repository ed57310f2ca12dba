namespace Auditor.Sources.Folder;

/// <param name="Size">In bytes.</param>
/// <param name="Owner">User id; 0 where the system has none.</param>
/// <param name="Group">Group id; 0 where the system has none.</param>
internal readonly record struct FileFacts(EntryKind Kind, long Size = 0, uint Owner = 0, uint Group = 0);
