using Auditor.Documents;
using Auditor.Documents.Json;
using Auditor.Parsers.Packages.Commands;

namespace Auditor.Parsers.Packages;

/// <summary>Writes a package.json as far as rules ask about it: package manager, engines, scripts, dependencies.</summary>
internal sealed class PackageJsonWriter(TreeBuilder builder, SourceText text, int source)
{
    private const int MaximumEntries = 2_000;

    /// <param name="folder">Its folder relative to the build context.</param>
    public void Write(string path, string folder)
    {
        var file = JsonReader.Read(text, source);
        foreach (var problem in file.Problems) builder.Problem(problem.Code, problem.Message, problem.Span, problem.Severity);
        var top = new SourceSpan(source, 0, 0);
        builder.Open("package-json", new SourceSpan(source, 0, text.Text.Length)).Attribute("path", path, top).Attribute("folder", folder, top);
        if (file.Root is JsonObject root) WriteFields(root);
        builder.Close();
    }

    private void WriteFields(JsonObject root)
    {
        if (root["packageManager"] is JsonString manager) WritePackageManager(manager);
        if (root["engines"] is JsonObject engines && engines["node"] is JsonString node) builder.Attribute("engines-node", node.Value, node.Span);
        foreach (var (entry, value) in Strings(root, "scripts")) WriteScript(entry, value);
        WriteDependencies(root, "dependencies", isDevelopment: false);
        WriteDependencies(root, "devDependencies", isDevelopment: true);
    }

    private void WriteScript(JsonEntry entry, JsonString value)
    {
        builder.Open("script", entry.Span).Attribute("name", entry.Name, entry.Key.Span).Attribute("value", value.Value, value.Span);
        if (DevelopmentScript.ServerOf(value.Value) is { } server) builder.Attribute("development-server", server, value.Span);
        builder.Close();
    }

    /// <summary><c>name@version</c>, a hash may follow behind a plus sign (corepack).</summary>
    private void WritePackageManager(JsonString manager)
    {
        var at = manager.Value.IndexOf('@', StringComparison.Ordinal);
        builder.Attribute("package-manager", at < 0 ? manager.Value : manager.Value[..at], manager.Span);
        if (at >= 0) builder.Attribute("package-manager-version", manager.Value[(at + 1)..].Split('+')[0], manager.Span);
    }

    private void WriteDependencies(JsonObject root, string field, bool isDevelopment)
    {
        foreach (var (entry, version) in Strings(root, field))
        {
            builder.Open("dependency", entry.Span).Attribute("name", entry.Name, entry.Key.Span).Attribute("version", version.Value, version.Span);
            builder.Flag("dev", isDevelopment, entry.Span).Close();
        }
    }

    private static IEnumerable<(JsonEntry Entry, JsonString Value)> Strings(JsonObject root, string field)
    {
        if (root[field] is not JsonObject entries) yield break;
        foreach (var entry in entries.Entries.Take(MaximumEntries))
        {
            if (entry.Value is JsonString value) yield return (entry, value);
        }
    }
}
