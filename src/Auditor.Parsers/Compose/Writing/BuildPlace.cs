using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Reading;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Where a build takes its files from.</summary>
/// <param name="Context">As written; null for the default, the project's folder.</param>
/// <param name="ContextPath">The folder in the target; null when it is remote, outside or not known.</param>
internal sealed record BuildPlace(ComposeScalar? Context, ComposeScalar? Dockerfile, string? ContextPath, string? DockerfilePath)
{
    public bool IsRemote { get; init; }

    public bool IsInline { get; init; }

    public static BuildPlace? Of(ComposeEntry entry, ProjectFiles files)
    {
        var map = entry.Value as ComposeMap;
        var context = map?.Scalar("context") ?? (entry.Value is ComposeScalar { IsNull: false } scalar ? scalar : null);
        if (map is null && context is null) return null;
        var file = map?.Scalar("dockerfile");
        var isRemote = context is { IsKnown: true } && IsUrl(context.Value);
        var folder = isRemote || context is { IsKnown: false } ? null : files.Resolve(context?.Value ?? ".", context?.Span.Source ?? entry.Value.Span.Source);
        var path = folder is null || file is { IsKnown: false } ? null : RelativePath.Join(folder, file?.Value ?? "Dockerfile");
        return new BuildPlace(context, file, folder, path) { IsRemote = isRemote, IsInline = map?["dockerfile_inline"] is not null };
    }

    private static bool IsUrl(string context) =>
        context.Contains("://", StringComparison.Ordinal) || context.StartsWith("git@", StringComparison.Ordinal) || context.StartsWith("github.com/", StringComparison.Ordinal);
}
