using Auditor.Documents;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Including;

/// <summary>Which version of nginx a configuration is for: what the user said, else the tag of the image in a Dockerfile or compose file near it, or what <c>nginx -V</c> printed above a dump.</summary>
internal static class VersionEvidence
{
    private const int MostFoldersUp = 3;

    private static readonly string[] Names =
        ["Dockerfile", "Dockerfile.nginx", "nginx.Dockerfile", "Containerfile", "compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml", "docker-compose.prod.yml"];

    /// <summary>The files that may say it: in the folder of the configuration and in those above it.</summary>
    public static IEnumerable<string> Files(string primary, FileIndex files)
    {
        var folder = primary;
        for (var up = 0; up <= MostFoldersUp && folder.Length > 0; up++)
        {
            folder = folder[..Math.Max(0, folder.LastIndexOf('/'))];
            foreach (var name in Names)
            {
                var path = folder.Length == 0 ? name : $"{folder}/{name}";
                if (files.Contains(path)) yield return path;
            }
        }
    }

    /// <summary>The version that the user said, or the one that all of them name; null when there is none, or when they differ.</summary>
    public static TargetVersion? Of(ArtifactSet set)
    {
        if (set.Versions.TryGetValue("nginx", out var said)) return new TargetVersion(said, default, "the configuration of the audit");
        TargetVersion? found = null;
        for (var source = 0; source <= set.Companions.Length; source++)
        {
            var text = set.Member(source).Text;
            var isEvidence = source > 0 && (Array.IndexOf(Names, text.Path[(text.Path.LastIndexOf('/') + 1)..]) >= 0 || set.Member(source) == set.Host);
            foreach (var version in isEvidence ? InImages(text, source).Concat(InVariables(text, source)) : source == 0 ? InDump(text) : [])
            {
                if (found is not null && found.Text != version.Text) return null;
                found ??= version;
            }
        }

        return found;
    }

    private static IEnumerable<TargetVersion> InDump(SourceText text)
    {
        const string words = "nginx version: nginx/";
        if (DumpedFiles.IsDump(text.Text) && text.Text.IndexOf(words, StringComparison.Ordinal) is var at and >= 0 && At(text, 0, at + words.Length) is { } version) yield return version;
    }

    /// <summary>Images whose repository ends with nginx or nginx-unprivileged, on a line of FROM or image.</summary>
    private static IEnumerable<TargetVersion> InImages(SourceText text, int source)
    {
        foreach (var name in new[] { "nginx:", "nginx-unprivileged:" })
        {
            for (var at = text.Text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                if ((at == 0 || text.Text[at - 1] is ' ' or '/' or '"' or '\'') && IsImageLine(text, at) && At(text, source, at + name.Length) is { } version) yield return version;
            }
        }
    }

    /// <summary>As the official images say what they build: <c>ENV NGINX_VERSION 1.27.3</c>, <c>ARG NGINX_VERSION=1.27.3</c>.</summary>
    private static IEnumerable<TargetVersion> InVariables(SourceText text, int source)
    {
        const string name = "NGINX_VERSION";
        for (var at = text.Text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var (start, length) = text.LineSpan(text.LineIndexAt(at) + 1);
            var line = text.Text.AsSpan(start, length).TrimStart();
            var isSet = line.StartsWith("ENV " + name, StringComparison.OrdinalIgnoreCase) || line.StartsWith("ARG " + name, StringComparison.OrdinalIgnoreCase);
            if (isSet && at + name.Length + 1 < text.Text.Length && At(text, source, at + name.Length + 1) is { } version) yield return version;
        }
    }

    private static bool IsImageLine(SourceText text, int at)
    {
        var (start, length) = text.LineSpan(text.LineIndexAt(at) + 1);
        var line = text.Text.AsSpan(start, length).TrimStart();
        return line.StartsWith("FROM ", StringComparison.OrdinalIgnoreCase) || line.StartsWith("image:", StringComparison.Ordinal) || line.StartsWith("- image:", StringComparison.Ordinal);
    }

    private static TargetVersion? At(SourceText text, int source, int start)
    {
        var end = start;
        while (end < text.Text.Length && (char.IsAsciiDigit(text.Text[end]) || (text.Text[end] == '.' && end + 1 < text.Text.Length && char.IsAsciiDigit(text.Text[end + 1])))) end++;
        var version = text.Text[start..end];
        return version.Contains('.', StringComparison.Ordinal) ? new TargetVersion(version, new SourceSpan(source, start, end - start), text.Path) : null;
    }
}
