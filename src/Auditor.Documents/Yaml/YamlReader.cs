using Auditor.Documents.Yaml.Common;

namespace Auditor.Documents.Yaml;

/// <summary>
/// Reads YAML from parser events into nodes with positions. Never throws on text: what was read before an error is kept,
/// the error is a problem. Problem codes: <c>syntax-error</c>, <c>tab-indentation</c>, <c>template</c>, <c>nul-character</c>,
/// <c>duplicate-key</c>, <c>unknown-alias</c>, <c>recursive-alias</c>, <c>too-deep</c>, <c>too-many-nodes</c>,
/// <c>too-many-problems</c>.
/// </summary>
public static class YamlReader
{
    public const int MaximumDepth = 200;
    public const int MaximumNodes = 1_000_000;

    /// <summary>Repeated keys and aliases that lead nowhere are not listed further than this.</summary>
    public const int MaximumProblems = 100;

    /// <param name="source">The source id that the spans get.</param>
    public static YamlFile Read(SourceText text, int source)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CommonYaml.Read(text.Text, source) ?? ReadByEvents(text, source);
    }

    /// <summary>The same by the full parser alone.</summary>
    internal static YamlFile ReadByEvents(SourceText text, int source) => new YamlEventReader(text, source).Read();
}
