using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Dockerfile;

/// <summary>
/// Walks each stage that stands on an official Node.js image, in the order in which it is built, and finds the first use of pnpm or bun
/// before anything that could have brought it. Only the stage's own steps are reported; those of its parents are theirs.
/// </summary>
internal sealed class PackageManagerNotEnabled : CodedRule
{
    private static readonly string[] Managers = ["pnpm", "bun"];

    public override string Anchor => "//stage[base[@official = 'node' or @repository = 'node' and @registry = 'docker.io']]";

    public override void Check(Node subject, Judgement judgement)
    {
        foreach (var manager in Managers)
        {
            if (FirstUse(subject, manager) is { } use) judgement.Fail(use, ("manager", manager));
        }
    }

    private static Node? FirstUse(Node stage, string manager)
    {
        foreach (var step in StageGraph.Steps(stage))
        {
            if (step.Name is "copy" or "add" && Brings(step, manager)) return null;
            if (step.Name != "run") continue;
            foreach (var command in step.Descendants("command"))
            {
                if (command["name"] == manager) return step.Parent == stage ? command : null;
                if (MayInstall(command, manager)) return null;
            }
        }

        return null;
    }

    /// <summary>A file of that name comes from elsewhere, or a whole tree of programs does.</summary>
    private static bool Brings(Node copy, string manager) => copy.Children.Where(child => child.Name is "source" or "destination")
        .Any(path => path["value"].Contains(manager + "/", StringComparison.Ordinal) || path["value"].EndsWith(manager, StringComparison.Ordinal)
            || (copy.Has("from") && IsProgramFolder(path["value"])));

    private static bool IsProgramFolder(string path) => path.TrimEnd('/') is "/usr" or "/usr/local" or "/usr/local/bin" or "/usr/bin" or "/bin" or "/opt" or "" or "/pnpm";

    /// <summary>Corepack, a script, or any command that is not the manager and names it: npm install, apk add, an installer's address, a symbolic link.</summary>
    private static bool MayInstall(Node command, string manager) => command["name"] switch
    {
        "corepack" => true,
        "npm" or "yarn" => HasGlobalWord(command) && Names(command, manager),
        "npx" or "echo" or "cd" or "rm" or "test" or "[" => false,
        "sh" or "bash" or "source" or "." or "make" => true,
        _ => IsOwnProgram(command["path"]) || InstallsUnknown(command) || Names(command, manager),
    };

    /// <summary>A program named by its path may do anything.</summary>
    private static bool IsOwnProgram(string path) => path.Contains('/', StringComparison.Ordinal);

    /// <summary>Packages of the distribution that only a variable names.</summary>
    private static bool InstallsUnknown(Node command) => command["name"] is "apk" or "apt-get" or "apt" or "yum" or "dnf" && command.Children.Any(word => word["value"].Contains('$', StringComparison.Ordinal));

    private static bool HasGlobalWord(Node command) => command.Children.Any(word =>
        (word.Name == "option" && word["name"] is "-g" or "--global" or "--location") || (word.Name == "argument" && word["value"] == "global"));

    private static bool Names(Node command, string manager) => command.Children.Any(word =>
        word["value"].Contains(manager, StringComparison.Ordinal) || word["target"].Contains(manager, StringComparison.Ordinal));
}
