using Auditor.Documents;

namespace Auditor.RulePacks.Dockerfile;

/// <summary>Finds the installs of a stage and of the stages it is built from.</summary>
internal static class NodeInstalls
{
    private static readonly string[] DevelopmentOptions = ["--include=dev", "--production=false", "--prod=false", "--no-production"];

    private static readonly string[] ProductionOptions = ["--prod", "--production", "--only=production", "--only=prod", "--omit=dev", "-P"];

    public static IEnumerable<NodeInstall> Of(Node stage)
    {
        var folder = "";
        var isProduction = false;
        var workspaces = new List<string>();
        foreach (var step in StageGraph.Steps(stage))
        {
            if (step.Name == "workdir") folder = step["path"];
            if (step.Name is "env" or "arg") isProduction |= step.ChildrenNamed("pair").Any(pair => pair["name"] == "NODE_ENV" && pair["value"] == "production");
            if (step.Name == "copy") workspaces.AddRange(PackageFolders(step));
            if (step.Name != "run") continue;
            foreach (var command in step.Descendants("command").Where(IsInstall))
                yield return new NodeInstall(command.Id, folder, (isProduction && !HasOption(command, DevelopmentOptions)) || IsProductionOnly(command), command["name"] == "pnpm" ? [.. workspaces] : []);
        }
    }

    /// <summary>Something throws development dependencies away after they were installed.</summary>
    public static bool IsPruned(Node stage) => StageGraph.Steps(stage).Where(step => step.Name == "run").SelectMany(step => step.Descendants("command"))
        .Any(command => HasArgument(command, "prune") || HasArgument(command, "deploy") || (command["name"] == "rm" && HasArgumentEnding(command, "node_modules"))
            || (IsInstall(command) && IsProductionOnly(command)));

    /// <summary>Folders to which a package.json of a workspace is copied.</summary>
    private static IEnumerable<string> PackageFolders(Node copy) =>
        copy.ChildrenNamed("source").Any(source => source["value"].EndsWith("/package.json", StringComparison.Ordinal)) && copy.Child("destination") is { } destination && destination["path"].Length > 0
            ? [destination["path"].TrimEnd('/')]
            : [];

    private static bool IsInstall(Node command) => command["name"] switch
    {
        "npm" => HasArgument(command, "ci") || ((HasArgument(command, "install") || HasArgument(command, "i")) && !HasPackage(command)),
        "pnpm" or "bun" => (HasArgument(command, "install") || HasArgument(command, "i")) && !HasPackage(command),
        "yarn" => !command.ChildrenNamed("argument").Any() || HasArgument(command, "install"),
        _ => false,
    };

    private static bool HasPackage(Node command) => command.ChildrenNamed("argument").Skip(1).Any() || command.ChildrenNamed("option").Any(option => option["name"] is "-g" or "--global");

    private static bool IsProductionOnly(Node command) =>
        HasOption(command, ProductionOptions)
        || command.ChildrenNamed("assignment").Any(assignment => assignment["name"] == "NODE_ENV" && assignment["value"] == "production");

    private static bool HasOption(Node command, string[] options) =>
        command.ChildrenNamed("option").Any(option => options.Contains(option["value"].Length > 0 ? $"{option["name"]}={option["value"]}" : option["name"]));

    private static bool HasArgument(Node command, string value) => command.ChildrenNamed("argument").Any(argument => argument["value"] == value);

    private static bool HasArgumentEnding(Node command, string value) => command.ChildrenNamed("argument").Any(argument => argument["value"].EndsWith(value, StringComparison.Ordinal));
}
