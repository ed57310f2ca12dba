using Auditor.Documents;
using Auditor.Parsers.DockerIgnore;
using Auditor.Parsers.Packages;

namespace Auditor.Parsers.Dockerfile.Context;

/// <summary>Writes what stands around a Dockerfile: .dockerignore, package.json and lock files.</summary>
internal sealed class ContextWriter(TreeBuilder builder, ArtifactSet set, BuildContext context)
{
    /// <summary>Paths that should rarely be in an image, of which the tree says whether they stay out.</summary>
    private static readonly string[] Watched = [".git", ".env", ".env.local", ".env.production", "node_modules", ".npmrc", ".ssh", "id_rsa", ".aws"];

    public void Write()
    {
        var top = new SourceSpan(0, 0, 0);
        if (context.Root is { } root) builder.Attribute("context", root.Folder.Length == 0 ? "." : root.Folder, top);
        builder.Flag("github-action", IsGitHubAction(), top);
        builder.Flag("few-files", context.Root?.HasFew == true, top);
        WriteUnignored(top);
        if (context.DockerIgnore is { } path) WriteDockerIgnore(path);
        foreach (var packageJson in context.PackageJsons) WritePackageJson(packageJson);
        foreach (var lockFile in context.LockFilePaths)
        {
            var manager = LockFiles.Manager(lockFile[(lockFile.LastIndexOf('/') + 1)..]) ?? "";
            var folder = context.Root?.RelativeOf(lockFile[..Math.Max(0, lockFile.LastIndexOf('/'))]) ?? "";
            builder.Leaf("lock-file", top, new TreeAttribute("path", lockFile, top), new TreeAttribute("folder", folder, top), new TreeAttribute("manager", manager, top));
        }
    }

    /// <summary>What a copy of the whole context would take along although it belongs in no image.</summary>
    private void WriteUnignored(SourceSpan span)
    {
        if (context.Root is not { } root) return;
        var file = DockerIgnoreOf(context.DockerIgnore);
        if (context.DockerIgnore is not null && file is null) return;
        var unignored = Unwanted(root).Where(path => file?.Excludes(path) != true);
        if (string.Join(", ", unignored) is { Length: > 0 } list) builder.Attribute("unignored", list, span);
    }

    /// <summary><c>runs.image: Dockerfile</c> (GitHub docs, "Metadata syntax for GitHub Actions").</summary>
    private bool IsGitHubAction()
    {
        if (context.ActionFile is not { } path || set.SourceOf(path) is not (>= 0 and var source)) return false;
        foreach (var line in set.Member(source).Text.Text.AsSpan().EnumerateLines())
        {
            if (line.TrimStart().StartsWith("image:") && line.Contains("Dockerfile", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private DockerIgnoreFile? DockerIgnoreOf(string? path) =>
        path is not null && set.SourceOf(path) is >= 0 and var source ? DockerIgnoreFile.Of(set, source) : null;

    /// <summary>The history lies in the target's root only, and node_modules beside a package.json; a .env may be there on any developer's machine.</summary>
    private static IEnumerable<string> Unwanted(ContextFiles root)
    {
        if (root.Folder.Length == 0) yield return ".git";
        if (root.Has("package.json")) yield return "node_modules";
        yield return ".env";
        foreach (var name in root.EnvironmentFiles()) yield return name;
    }

    private void WriteDockerIgnore(string path)
    {
        var source = set.SourceOf(path);
        var text = source < 0 ? null : set.Member(source).Text;
        var span = source < 0 ? new SourceSpan(0, 0, 0) : new SourceSpan(source, 0, text?.Text.Length ?? 0);
        builder.Open("dockerignore", span).Attribute("path", path, span with { Length = 0 });
        if (source >= 0) WritePatterns(DockerIgnoreFile.Of(set, source), span with { Length = 0 });
        builder.Close();
    }

    private void WritePatterns(DockerIgnoreFile file, SourceSpan span)
    {
        builder.Attribute("excludes", $" {string.Join(' ', Watched.Where(file.Excludes))} ", span);
        foreach (var pattern in file.Patterns)
            builder.Open("pattern", pattern.Span).Attribute("value", pattern.Value, pattern.Span).Flag("negated", pattern.IsNegated, pattern.Span).Close();
    }

    private void WritePackageJson(string path)
    {
        var source = set.SourceOf(path);
        if (source < 0 || context.Root is not { } root) return;
        var end = path.LastIndexOf('/');
        new PackageJsonWriter(builder, set.Member(source).Text, source).Write(path, root.RelativeOf(end < 0 ? "" : path[..end]));
    }
}
