namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>Why a file that BuildKit would refuse may be none for BuildKit.</summary>
internal static class Doubt
{
    public static string? About(DockerfileSyntax syntax, string path)
    {
        if (!IsForBuildKit(syntax)) return "# syntax= names a reader of its own, which may know what BuildKit does not";
        return IsNamedAsPart(path) && !syntax.HasFrom
            ? "it has no FROM, so it may be a part that is put into Dockerfiles"
            : null;
    }

    /// <summary>Dockerfile.common, unlike Dockerfile and web.Dockerfile.</summary>
    private static bool IsNamedAsPart(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        return name.StartsWith("dockerfile.", StringComparison.OrdinalIgnoreCase) || name.StartsWith("dockerfile-", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The <c>syntax</c> directive names the image that reads the file (Dockerfile reference, "syntax"); BuildKit's own may come from a mirror.</summary>
    private static bool IsForBuildKit(DockerfileSyntax syntax)
    {
        foreach (var directive in syntax.Directives)
        {
            if (directive.Name == "syntax") return IsBuildKit(directive.Value);
        }

        return true;
    }

    private static bool IsBuildKit(string image)
    {
        var end = image.AsSpan().IndexOfAny('@', ' ');
        var name = end < 0 ? image.AsSpan() : image.AsSpan(0, end);
        var colon = name.LastIndexOf(':');
        if (colon > name.LastIndexOf('/')) name = name[..colon];
        return name.EndsWith("docker/dockerfile") || name.EndsWith("docker/dockerfile-upstream");
    }
}
