using System.Collections.Frozen;
using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Compose;

/// <summary>Tells the bind mounts of code from those of configuration and data: of the build's own context, or of a folder that is named like code, in a service that runs code.</summary>
internal sealed class SourceBindMount : CodedRule
{
    private static readonly FrozenSet<string> CodeFolders = FrozenSet.Create(StringComparer.Ordinal,
        "src", "source", "sources", "app", "apps", "packages", "lib", "libs", "server", "client", "backend", "frontend", "api", "web", "service", "services", "code");

    /// <summary>Images that are there to run somebody's code.</summary>
    private static readonly FrozenSet<string> Languages = FrozenSet.Create(StringComparer.Ordinal,
        "node", "python", "php", "ruby", "golang", "openjdk", "eclipse-temurin", "maven", "gradle", "perl", "elixir", "rust");

    private static readonly FrozenSet<string> Profiles = FrozenSet.Create(StringComparer.Ordinal, "dev", "development", "local", "test", "debug");

    private static readonly string[] ForeignFolders = ["/etc", "/var/log", "/tmp", "/run", "/backup", "/backups", "/data", "/docker-entrypoint-initdb.d", "/usr/share/nginx/html", "/var/lib"];

    public override string Anchor => "//service[volume[@type = 'bind']]";

    public override void Check(Node subject, Judgement judgement)
    {
        if (!RunsCode(subject) || subject.ChildrenNamed("profile").Any(profile => Profiles.Contains(profile["name"])))
        {
            judgement.NotApplicable();
            return;
        }

        var context = Folder(subject.Child("build")?["context-path"] ?? "");
        foreach (var volume in subject.ChildrenNamed("volume").Where(volume => volume["type"] == "bind" && IsCode(volume, context))) judgement.Fail(volume);
    }

    private static bool RunsCode(Node service) => service.Has("built") || (service.Child("image") is { } image && Languages.Contains(image["official"]));

    private static bool IsCode(Node volume, string context)
    {
        if (volume.Attribute("host-path") is not { Unresolved: null, Value: var path } || volume.Has("project-file") || !(path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("..", StringComparison.Ordinal))) return false;
        var target = volume["target"];
        if (Array.Exists(ForeignFolders, folder => target == folder || target.StartsWith(folder + "/", StringComparison.Ordinal))) return false;
        var folder = Folder(path);
        return folder.Length == 0 || (context.Length > 0 && folder == context) || CodeFolders.Contains(folder[(folder.LastIndexOf('/') + 1)..]);
    }

    private static string Folder(string path) => path is "." or "./" ? "" : path.StartsWith("./", StringComparison.Ordinal) ? path[2..].TrimEnd('/') : path.TrimEnd('/');
}
