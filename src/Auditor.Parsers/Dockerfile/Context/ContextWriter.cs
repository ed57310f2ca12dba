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
        if (context.DockerIgnore is { } path) WriteDockerIgnore(path);
        foreach (var packageJson in context.PackageJsons) WritePackageJson(packageJson);
        foreach (var lockFile in context.LockFilePaths)
        {
            var manager = LockFiles.Manager(lockFile[(lockFile.LastIndexOf('/') + 1)..]) ?? "";
            builder.Leaf("lock-file", top, new TreeAttribute("path", lockFile, top), new TreeAttribute("manager", manager, top));
        }
    }

    private void WriteDockerIgnore(string path)
    {
        var source = set.SourceOf(path);
        var text = source < 0 ? null : set.Member(source).Text;
        var span = source < 0 ? new SourceSpan(0, 0, 0) : new SourceSpan(source, 0, text?.Text.Length ?? 0);
        builder.Open("dockerignore", span).Attribute("path", path, span with { Length = 0 });
        if (text is not null) WritePatterns(DockerIgnoreFile.Read(text, source), span with { Length = 0 });
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
