using Auditor.Sources.Folder.Ignore;

namespace Auditor.Sources.Folder;

/// <param name="Path">Relative to the root, empty for the root.</param>
/// <param name="Depth">0 for the root.</param>
internal sealed record WalkedFolder(string Path, int Depth, IgnoreStack? Rules, PassingOver Reasons)
{
    public string Child(string name) => Path.Length == 0 ? name : Path + "/" + name;
}
