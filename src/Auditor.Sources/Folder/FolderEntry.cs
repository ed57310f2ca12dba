namespace Auditor.Sources.Folder;

/// <param name="IsFolder">As the folder's own record says; a link to a folder counts as one.</param>
internal readonly record struct FolderEntry(string Name, bool IsFolder);
