namespace Auditor.Sources.Folder;

/// <param name="Root">A real path; nothing outside it is opened.</param>
/// <param name="RelativePath">Relative to the root, forward slashes.</param>
/// <param name="ShownPath">The path that the text and problems carry.</param>
/// <param name="IsWalked">A walk met it in a folder of the root to which no link led then.</param>
internal readonly record struct FileRequest(string Root, string RelativePath, string ShownPath, long MaximumBytes, bool IsWalked = false);
