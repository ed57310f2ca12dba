using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Yaml;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>One file of a project as it was read.</summary>
/// <param name="Root">Null when the file holds no mapping.</param>
internal sealed record ComposeFile(string Path, int Source, ComposeMap? Root)
{
    public ImmutableArray<ParseProblem> Problems { get; init; } = [];

    public ImmutableArray<YamlComment> Comments { get; init; } = [];

    public ComposeMap? Services => Root?.Map("services");
}
