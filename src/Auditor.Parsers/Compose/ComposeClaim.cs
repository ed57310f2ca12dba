using Auditor.Parsers.Compose.Reading;

namespace Auditor.Parsers.Compose;

/// <summary>Tells compose files from other YAML.</summary>
internal static class ComposeClaim
{
    private static readonly string[] Sections = ["services:", "include:", "networks:", "volumes:", "secrets:", "configs:", "x-"];

    public static ArtifactClaim Of(string path, ReadOnlySpan<char> head)
    {
        var name = RelativePath.NameOf(path);
        if (!IsYaml(name) || path.StartsWith(".github/", StringComparison.Ordinal) || path.Contains("/.github/", StringComparison.Ordinal)) return ArtifactClaim.No;
        if (IsName(name)) return ArtifactClaim.ByName;
        if (IsOfAnother(name)) return ArtifactClaim.No;
        if (head.IsEmpty) return Suggests(name) || IsInFolderOfThem(path) ? ArtifactClaim.AskContent : ArtifactClaim.No;
        return LooksLikeOne(head) || (Suggests(name) && HasSection(head)) ? ArtifactClaim.ByContent : ArtifactClaim.No;
    }

    /// <summary>Files of Rancher and of process-compose.</summary>
    private static bool IsOfAnother(string name) =>
        name.StartsWith("rancher-compose.", StringComparison.OrdinalIgnoreCase) || name.StartsWith("process-compose.", StringComparison.OrdinalIgnoreCase);

    public static bool IsYaml(string name) =>
        name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    /// <summary>compose.yaml, docker-compose.yml and what is called so with a word between dots or dashes (compose-spec, 03-compose-file.md).</summary>
    public static bool IsName(string name)
    {
        var stem = name[..name.LastIndexOf('.')];
        return stem.Equals("compose", StringComparison.OrdinalIgnoreCase) || stem.StartsWith("compose.", StringComparison.OrdinalIgnoreCase)
            || stem.Equals("docker-compose", StringComparison.OrdinalIgnoreCase)
            || (stem.StartsWith("docker-compose", StringComparison.OrdinalIgnoreCase) && stem["docker-compose".Length] is '.' or '-' or '_');
    }

    /// <summary>The name lets one think so; its content decides.</summary>
    private static bool Suggests(string name) => name.Contains("compose", StringComparison.OrdinalIgnoreCase) || name.Contains("stack", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>docker-compose/infra.yml</c>, <c>deploy/compose/queue.yml</c>: named behind <c>-f</c>, so that the name need not say what it is.</summary>
    private static bool IsInFolderOfThem(string path)
    {
        var folder = path.AsSpan(0, Math.Max(0, path.LastIndexOf('/')));
        return folder[(folder.LastIndexOf('/') + 1)..].Contains("compose", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A mapping <c>services:</c> at the top level with an image or a build below it, and nothing that says another kind.</summary>
    private static bool LooksLikeOne(ReadOnlySpan<char> head)
    {
        var hasServices = false;
        var isInServices = false;
        foreach (var range in head.Split('\n'))
        {
            var line = head[range].TrimEnd();
            if (line.IsEmpty || line.TrimStart()[0] == '#') continue;
            if (line.StartsWith("apiVersion:") || line.StartsWith("kind:") || line.StartsWith("openapi:")) return false;
            if (line[0] is not (' ' or '\t')) hasServices |= isInServices = line.StartsWith("services:");
            else if (isInServices && IsServiceKey(line.TrimStart())) return true;
        }

        return hasServices && head.Length >= 4000;
    }

    /// <summary>What a piece of a project consists of, where the name says that it may be one: <c>stack.yaml</c> is also the build file of Haskell's Stack.</summary>
    private static bool HasSection(ReadOnlySpan<char> head)
    {
        foreach (var range in head.Split('\n'))
        {
            var line = head[range];
            if (line.StartsWith("apiVersion:") || line.StartsWith("kind:") || line.StartsWith("openapi:")) return false;
            foreach (var section in Sections)
            {
                if (line.StartsWith(section)) return true;
            }
        }

        return false;
    }

    private static bool IsServiceKey(ReadOnlySpan<char> line) => line.StartsWith("image:") || line.StartsWith("build:") || line.StartsWith("extends:") || line.StartsWith("<<:");
}
