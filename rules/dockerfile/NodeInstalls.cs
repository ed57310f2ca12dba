using Auditor.Documents;

namespace Auditor.RulePacks.Dockerfile;

/// <summary>Finds the installs of a stage and of the stages it is built from.</summary>
internal static class NodeInstalls
{
    public static IEnumerable<NodeInstall> Of(Node stage)
    {
        var folder = "";
        var workspaces = new List<string>();
        var projects = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in StageGraph.Steps(stage))
        {
            if (step.Name == "workdir") folder = step["path"];
            if (step.Name == "copy") workspaces.AddRange(PackageFolders(step));
            if (step.Name == "copy" && !CopiesOnlyLockFiles(step)) projects.Add(step.Child("destination")?["path"].TrimEnd('/') ?? "");
            if (step.Name != "run" || (IsOfBuild(folder) && !projects.Contains(folder))) continue;
            foreach (var install in step.Descendants("package-command").Where(IsInstall))
                yield return new NodeInstall(install.Id, folder, IsProductionOnly(install), install["manager"] == "pnpm" ? [.. workspaces] : []);
        }
    }

    /// <summary>Something throws development dependencies away after they were installed.</summary>
    public static bool IsPruned(Node stage) => StageGraph.Steps(stage).Where(step => step.Name == "run")
        .Any(run => run.Descendants("package-command").Any(Prunes) || run.Descendants("command").Any(RemovesModules));

    /// <summary>A folder that builds write to: its package.json is the build's own, unless one is copied there.</summary>
    private static bool IsOfBuild(string folder) => folder.Split('/').Any(part => part is "dist" or "build" or "out" or ".output" or ".medusa");

    private static bool CopiesOnlyLockFiles(Node copy) =>
        copy.ChildrenNamed("source").All(source => source["value"].EndsWith("-lock.json", StringComparison.Ordinal) || source["value"].EndsWith("-lock.yaml", StringComparison.Ordinal) || source["value"].EndsWith(".lock", StringComparison.Ordinal));

    /// <summary>Folders to which a package.json of a workspace is copied.</summary>
    private static IEnumerable<string> PackageFolders(Node copy) =>
        copy.ChildrenNamed("source").Any(source => source["value"].EndsWith("/package.json", StringComparison.Ordinal)) && copy.Child("destination") is { } destination && destination["path"].Length > 0
            ? [destination["path"].TrimEnd('/')]
            : [];

    private static bool IsInstall(Node command) => command["action"] == "restore" && command["manager"] is "npm" or "pnpm" or "yarn" or "bun";

    private static bool Prunes(Node command) =>
        command["manager"] is "npm" or "pnpm" or "yarn" or "bun" && (command["action"] == "prune" || (command["action"] == "restore" && IsProductionOnly(command)));

    /// <summary>A mode that is only known when the image is built is none.</summary>
    private static bool IsProductionOnly(Node command) => command.Attribute("production") is { Unresolved: null };

    private static bool RemovesModules(Node command) =>
        command["name"] == "rm" && command.ChildrenNamed("argument").Any(argument => argument["value"].EndsWith("node_modules", StringComparison.Ordinal));
}
