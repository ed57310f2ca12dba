using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Dockerfile;

/// <summary>
/// Asks whether the tool that the final stage's health check runs is in its base image, or was brought by a step of the stages that
/// it is built from.
/// </summary>
internal sealed class HealthcheckToolMissing : CodedRule
{
    private static readonly string[] Shells = ["sh", "bash", "busybox", "ash", "dash"];

    private static readonly string[] ProgramFolders = ["", "/usr", "/bin", "/usr/bin", "/usr/local", "/usr/local/bin"];

    private static readonly string[] Installers =
        ["apt-get", "apt", "apk", "yum", "dnf", "microdnf", "tdnf", "zypper", "dpkg", "rpm", "ln", "mv", "cp"];

    private static readonly string[] Runners = ["sh", "bash", ".", "source", "make", "xargs"];

    public override string Anchor => "//stage[@final]";

    public override void Check(Node subject, Judgement judgement)
    {
        var lineage = StageGraph.Lineage(subject);
        var healthcheck = lineage.SelectMany(stage => stage.ChildrenNamed("healthcheck")).Select(node => (Node?)node).LastOrDefault();
        if (healthcheck is not { } check || check.Has("none") || Tool(check, subject) is not { } tool) judgement.NotApplicable();
        else if (IsInBase(subject, tool) is { } isThere) Judge(subject, check, tool, isThere, judgement);
        else judgement.Unknown($"it is not known whether {subject.Child("base")?["image"]} has {tool}");
    }

    private static void Judge(Node stage, Node check, string tool, bool isInBase, Judgement judgement)
    {
        if (isInBase) return;
        var steps = StageGraph.Steps(stage).Select(step => Brings(step, tool)).ToList();
        if (steps.Contains(Bringing.Yes)) return;
        if (steps.Contains(Bringing.Maybe)) judgement.Unknown($"a step runs something that may install {tool}");
        else judgement.Fail(check, ("tool", tool));
    }

    /// <summary>curl, wget or nc; the shell where there is none and the check is written for one.</summary>
    private static string? Tool(Node check, Node stage)
    {
        if (check["form"] == "shell" && stage.Child("base")?["sh"] == "none") return "sh";
        foreach (var command in check.Descendants("command"))
        {
            if (command["name"] is "curl" or "wget") return command["name"];
            if (command["name"] is "nc" or "netcat" or "ncat") return "nc";
        }

        return null;
    }

    /// <summary>Null when it is not known what the base image has.</summary>
    private static bool? IsInBase(Node stage, string tool)
    {
        if (stage.Child("base") is not { } image || !image.Has("tools")) return null;
        return tool == "sh" ? image["sh"] != "none" : image["tools"].Contains($" {tool} ", StringComparison.Ordinal);
    }

    private static Bringing Brings(Node step, string tool)
    {
        if (step.Name is "copy" or "add") return CopyBrings(step, tool) ? Bringing.Yes : Bringing.No;
        if (step.Name != "run") return Bringing.No;
        if (step["form"] == "shell" && !step.Has("readable")) return Bringing.Maybe;
        var found = Bringing.No;
        foreach (var command in step.Descendants("command"))
        {
            if (CommandBrings(command, tool) is var brings && brings > found) found = brings;
        }

        return found;
    }

    /// <summary>A file of that name, or a folder of programs from elsewhere.</summary>
    private static bool CopyBrings(Node copy, string tool)
    {
        var words = copy.Children.Where(child => child.Name is "source" or "destination");
        string[] paths = [.. words.Select(word => word["value"].TrimEnd('/'))];
        string[] names = tool == "sh" ? Shells : [tool];
        return paths.Any(path => path.Contains("busybox", StringComparison.Ordinal))
            || paths.Any(path => names.Any(name => path.EndsWith("/" + name, StringComparison.Ordinal)))
            || (copy.Has("from") && paths.Any(ProgramFolders.Contains));
    }

    private static Bringing CommandBrings(Node command, string tool)
    {
        var name = command["name"];
        if (name == tool) return Bringing.Yes;
        if (Installers.Contains(name)) return Installs(command, tool);
        var mayDoAnything = Runners.Contains(name) || command["path"].AsSpan().IndexOfAny('/', '$') >= 0;
        return mayDoAnything && !command.ChildrenNamed("script").Any() ? Bringing.Maybe : Bringing.No;
    }

    private static Bringing Installs(Node command, string tool)
    {
        var arguments = command.ChildrenNamed("argument").Select(argument => argument["value"]).ToList();
        if (arguments.Exists(argument => IsPackage(argument, tool))) return Bringing.Yes;
        return arguments.Exists(argument => argument.Contains('$', StringComparison.Ordinal)) ? Bringing.Maybe : Bringing.No;
    }

    private static bool IsPackage(string argument, string tool)
    {
        var name = argument[(argument.LastIndexOf('/') + 1)..];
        return name.StartsWith(tool, StringComparison.Ordinal) || name.StartsWith("busybox", StringComparison.Ordinal)
            || (tool == "nc" && (name.StartsWith("netcat", StringComparison.Ordinal) || name.StartsWith("nmap", StringComparison.Ordinal)));
    }
}
