namespace Auditor.RulePacks.Dockerfile;

/// <summary>An install of a package.json's dependencies by npm, pnpm, yarn or bun.</summary>
/// <param name="Position">Of the command in the tree: document order.</param>
/// <param name="Folder">Absolute path of the working directory; empty when unknown.</param>
/// <param name="Workspaces">Absolute folders below it that have a package.json of their own, where a manager with workspaces puts node_modules too.</param>
internal sealed record NodeInstall(int Position, string Folder, bool IsProductionOnly, IReadOnlyList<string> Workspaces)
{
    /// <summary>The folder at this path, counted from the root, holds a node_modules of the install.</summary>
    public bool FillsBelow(string path)
    {
        if (Folder.Length == 0) return false;
        var absolute = Normal(path);
        return IsBelow(Folder, absolute) || absolute == $"{Folder.TrimEnd('/')}/node_modules" || Workspaces.Any(workspace => IsBelow(workspace, absolute));
    }

    /// <summary>What is copied there meets what was installed. Where one of the two places is unknown it is taken to.</summary>
    public bool IsMetBy(string destination) => Folder.Length == 0 || destination.Length == 0 || IsBelow(Folder, Normal(destination)) || IsBelow(Normal(destination), Folder);

    private static bool IsBelow(string folder, string ancestor) =>
        ancestor == "/" || folder == ancestor || folder.StartsWith(ancestor + "/", StringComparison.Ordinal);

    private static string Normal(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".");
        return "/" + string.Join('/', parts);
    }
}
