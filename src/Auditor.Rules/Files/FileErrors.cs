using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Yaml;

namespace Auditor.Rules.Files;

/// <summary>Collects the mistakes of one file.</summary>
internal sealed class FileErrors(SourceText file)
{
    private readonly List<(int Offset, string Message)> items = [];

    public bool Any => items.Count > 0;

    public void Add(YamlNode node, string message) => Add(node.Span.Start, message);

    public void Add(int offset, string message) => items.Add((offset, message));

    /// <summary>A mistake inside a scalar's value, at the place where the file writes it.</summary>
    public void Add(MappedText text, int offset, string message) => Add(text.Map(offset, 0).Start, message);

    /// <summary>In order of place, each once.</summary>
    public ImmutableArray<FileError> Sorted() =>
        [.. items.Distinct().OrderBy(item => item.Offset).Select(item => new FileError(file.Path, file.PositionAt(item.Offset), item.Message))];
}
