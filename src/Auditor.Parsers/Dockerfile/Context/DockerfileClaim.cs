using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Dockerfile.Context;

/// <summary>Tells Dockerfiles from other files.</summary>
internal static class DockerfileClaim
{
    /// <summary>Ends of names that say another kind: documents, templates, copies, code about Dockerfiles.</summary>
    private static readonly HashSet<string> OtherKinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "dockerignore", "md", "markdown", "txt", "rst", "adoc", "html", "j2", "jinja", "jinja2", "tmpl", "template", "tpl", "erb", "mustache", "hbs", "liquid", "in", "m4", "gotmpl", "ejs",
        "py", "js", "ts", "go", "rs", "java", "rb", "cs", "sh", "json", "yml", "yaml", "toml", "lock", "bak", "backup", "old", "orig", "original", "disabled", "rej", "swp", "patch", "diff", "sum", "sha256", "png", "svg",
    };

    public static ArtifactClaim Of(string path, ReadOnlySpan<char> head)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        var extension = dot < 0 ? [] : name[(dot + 1)..];
        var isOther = OtherKinds.GetAlternateLookup<ReadOnlySpan<char>>().Contains(extension);
        if (isOther) return ArtifactClaim.No;
        if (IsName(name)) return ArtifactClaim.ByName;
        return extension.IsEmpty && LooksLikeOne(head) ? ArtifactClaim.ByContent : ArtifactClaim.No;
    }

    private static bool IsName(ReadOnlySpan<char> name) =>
        name.Equals("dockerfile", StringComparison.OrdinalIgnoreCase) || name.StartsWith("dockerfile.", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("dockerfile-", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".dockerfile", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("containerfile", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".containerfile", StringComparison.OrdinalIgnoreCase);

    /// <summary>The first instruction, ARGs left out, is FROM with an image, and a known instruction follows.</summary>
    private static bool LooksLikeOne(ReadOnlySpan<char> head)
    {
        var hasFrom = false;
        foreach (var range in head.Split('\n'))
        {
            var line = head[range].Trim();
            if (line.IsEmpty || line[0] == '#') continue;
            var blank = line.IndexOfAny(' ', '\t');
            var word = blank < 0 ? line : line[..blank];
            if (!hasFrom && word is "ARG") continue;
            if (hasFrom) return IsKeyword(word);
            if (word is not "FROM" || !IsImage(line[blank..].Trim())) return false;
            hasFrom = true;
        }

        return false;
    }

    /// <summary>Capitals only: text that starts with the English words from and run is no Dockerfile.</summary>
    private static bool IsKeyword(ReadOnlySpan<char> word)
    {
        foreach (var keyword in InstructionReader.Keywords)
        {
            if (word.Equals(keyword.ToUpperInvariant(), StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>An image, perhaps with a platform before and a name behind.</summary>
    private static bool IsImage(ReadOnlySpan<char> arguments)
    {
        var words = arguments.ToString().Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => word.StartsWith("--", StringComparison.Ordinal)).ToList();
        return words.Count == 1 || (words.Count == 3 && words[1].Equals("as", StringComparison.OrdinalIgnoreCase));
    }
}
