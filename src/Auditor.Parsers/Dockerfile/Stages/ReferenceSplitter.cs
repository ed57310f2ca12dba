using System.Text;
using Auditor.Parsers.Dockerfile.Variables;

namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>Splits a reference in which parts may be unknown; a hole is never taken for a separator, but may hide one.</summary>
internal sealed class ReferenceSplitter(Expansion image)
{
    private readonly string text = image.Marked;

    public ImageReference Split()
    {
        var end = text.Length;
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var digest = at < 0 ? null : Part(at + 1, end);
        if (at >= 0) end = at;
        var slash = end == 0 ? -1 : text.LastIndexOf('/', end - 1);
        var colon = text.IndexOf(':', slash + 1, end - slash - 1);
        var tag = colon < 0 ? HiddenTag(end, digest) : Part(colon + 1, end);
        if (colon >= 0) end = colon;
        var (registry, start) = Registry(end);
        return new ImageReference(image) { Registry = registry, Repository = Part(start, end), Tag = tag, Digest = digest };
    }

    /// <summary>A variable at the end of the name may bring a tag with it.</summary>
    private ReferencePart? HiddenTag(int end, ReferencePart? digest) =>
        digest is null && end > 0 && text[end - 1] == Expansion.Hole ? Part(end - 1, end) : null;

    private (ReferencePart Registry, int Repository) Registry(int end)
    {
        var slash = text.IndexOf('/', 0, end);
        if (slash < 0)
        {
            var isHidden = text.IndexOf(Expansion.Hole, 0, end) == 0;
            return (isHidden ? Part(0, 1) : new ReferencePart(ImageReference.DockerHub, -1, 0), 0);
        }

        var first = text[..slash];
        if (first.Contains(Expansion.Hole)) return (Part(0, slash), slash + 1);
        if (!first.Contains('.', StringComparison.Ordinal) && !first.Contains(':', StringComparison.Ordinal) && first != "localhost")
            return (new ReferencePart(ImageReference.DockerHub, -1, 0), first == "library" ? slash + 1 : 0);
        var isHub = first is "docker.io" or "index.docker.io" or "registry-1.docker.io";
        var repository = isHub && text.AsSpan(slash + 1).StartsWith("library/") ? slash + 9 : slash + 1;
        return (new ReferencePart(isHub ? ImageReference.DockerHub : first, 0, slash), Math.Min(repository, end));
    }

    private ReferencePart Part(int start, int end)
    {
        end = Math.Max(start, end);
        var marked = text.AsSpan(start, end - start);
        if (image.IsKnown || !marked.Contains(Expansion.Hole)) return new ReferencePart(marked.ToString(), start, end - start);
        return new ReferencePart(Written(start, end), start, end - start, image.Reason);
    }

    /// <summary>A stretch with its holes as they are written.</summary>
    private string Written(int start, int end)
    {
        var hole = text.AsSpan(0, start).Count(Expansion.Hole);
        var written = new StringBuilder();
        foreach (var c in text.AsSpan(start, end - start))
        {
            if (c == Expansion.Hole && hole < image.Holes.Length) written.Append(image.Holes[hole++]);
            else written.Append(c);
        }

        return written.ToString();
    }
}
