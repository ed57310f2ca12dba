namespace Auditor.Sources.Folder;

/// <param name="IsFolder">As the folder's own record says; a link to a folder counts as one.</param>
internal sealed record FolderEntry(string Name, bool IsFolder);
