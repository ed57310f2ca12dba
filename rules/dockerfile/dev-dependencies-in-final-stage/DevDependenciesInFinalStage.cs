using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Dockerfile;

/// <summary>
/// In what becomes the image: an install with development dependencies that nothing prunes, or a copy of a node_modules that holds
/// them. What only a branch of a script does is left aside: a build argument may choose it. After a production-only install the copy is a matter of <c>builder-copy-restores-dev-deps</c>.
/// </summary>
internal sealed class DevDependenciesInFinalStage : CodedRule
{
    public override string Anchor => "//stage[@final][not(@development)][not(@for-builds)]";

    public override void Check(Node subject, Judgement judgement)
    {
        var steps = StageGraph.Steps(subject).ToList();
        var installs = steps.Where(step => step.Name == "run").SelectMany(run => run.Descendants("package-command")).Where(IsInstall).ToList();
        var isStarted = subject.Child("effective-cmd") is not null || subject.Child("effective-entrypoint") is not null;
        if (isStarted && !NodeInstalls.IsPruned(subject) && !HasNoDevelopmentDependencies(subject.Tree, steps)) CheckNode(steps, installs, judgement);
        foreach (var install in installs.Where(install => !IsNode(install) && !install.Has("production"))) judgement.Fail(install);
    }

    private static void CheckNode(List<Node> steps, List<Node> installs, Judgement judgement)
    {
        foreach (var install in installs.Where(IsNode))
        {
            if (install.Attribute("production") is not { } production) judgement.Fail(install);
            else if (production.Unresolved is { } reason) judgement.Unknown(reason);
        }

        if (installs.Exists(IsNode)) return;
        foreach (var copy in steps.Where(step => step.Name == "copy" && step["from-kind"] == "stage"))
        {
            if (NodeModules.CopiedFrom(copy) is not null) judgement.Fail(copy);
        }
    }

    private static bool IsInstall(Node command) =>
        command["action"] == "restore" && (IsNode(command) || command["manager"] is "composer" or "poetry" or "uv" && !command.Children.Any())
        && !command.Ancestors.Any(ancestor => ancestor.Name is "if" or "case");

    private static bool IsNode(Node command) => command["manager"] is "npm" or "pnpm" or "yarn" or "bun";

    /// <summary>The project is known, and so are its dependencies: that of a package.json which a step names itself, where one does.</summary>
    private static bool HasNoDevelopmentDependencies(DocumentTree tree, List<Node> steps)
    {
        var projects = tree.Named("package-json").ToList();
        var named = projects.Where(project => steps.Exists(step => Copies(step, project))).ToList();
        var asked = named.Count > 0 ? named : projects;
        return asked.Count > 0 && !asked.Exists(project => project.ChildrenNamed("dependency").Any(dependency => dependency.Has("dev")));
    }

    private static bool Copies(Node step, Node project)
    {
        var folder = project["folder"] == "." ? "" : project["folder"] + "/";
        return step.Name == "copy" && step.ChildrenNamed("source").Any(source => IsPackageJson(source["value"].TrimStart('.', '/'), folder));
    }

    private static bool IsPackageJson(string source, string folder) =>
        source.StartsWith(folder + "package", StringComparison.Ordinal) && source[folder.Length..] is "package.json" or "package*.json" or "package*";
}
