namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>The <c>syntax</c> directive names the image that reads the file (Dockerfile reference, "syntax").</summary>
internal static class ForeignSyntax
{
    /// <summary>BuildKit's own reader, also from a mirror: <c>docker/dockerfile:1</c>. Another one may know other instructions.</summary>
    public static bool IsBuildKit(DockerfileSyntax syntax)
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
