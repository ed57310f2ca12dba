using Auditor.Documents;
using Auditor.Parsers.Tests.Dockerfile;

namespace Auditor.Parsers.Tests.Packages;

/// <summary>The package commands of a RUN in one line each: <c>apt install +assume-yes curl=8 ./x.deb(local)</c>.</summary>
internal static class PackageSketch
{
    private static readonly string[] Always = ["manager", "tool", "action", "subcommand", "lock-file", "with-joint"];

    public static string Of(string script) => OfFile($"FROM debian:13\nRUN {script}\n");

    public static string OfFile(string dockerfile) =>
        string.Join(" | ", DockerfileTrees.Parse(dockerfile).Named("package-command").Select(Of));

    private static string Of(Node command)
    {
        var parts = new List<string> { command["manager"], command["action"] };
        foreach (var attribute in command.Attributes)
        {
            if (Always.Contains(attribute.Name)) continue;
            parts.Add($"+{attribute.Name}{(attribute.Value == "true" ? "" : "=" + attribute.Value)}{(attribute.Unresolved is null ? "" : "?")}");
        }

        parts.AddRange(command.ChildrenNamed("package").Select(Package));
        parts.AddRange(command.ChildrenNamed("package-list").Select(list => "@" + list["path"]));
        return string.Join(' ', parts);
    }

    private static string Package(Node package)
    {
        var pinned = package.Attribute("pinned") is not { } pin ? "" : pin.Unresolved is null ? "!" : "?";
        return $"{package["name"]}{(package.Has("version") ? "=" + package["version"] : "")}{pinned}{(package.Has("local") ? "(local)" : "")}";
    }
}
