using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Writing;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>An item of <c>include</c>.</summary>
/// <param name="Paths">Several are merged.</param>
internal sealed record IncludeItem(SourceSpan Span, ImmutableArray<ComposeScalar> Paths, ComposeScalar? Folder, ImmutableArray<ComposeScalar> VariableFiles)
{
    public static IncludeItem? Of(ComposeValue item) => item switch
    {
        ComposeScalar { IsNull: false } path => new IncludeItem(path.Span, [path], null, []),
        ComposeMap map => new IncludeItem(map.Span, [.. ServiceAccessWriter.Scalars(map["path"])], map.Scalar("project_directory"), [.. ServiceAccessWriter.Scalars(map["env_file"])]),
        _ => null,
    };

    public static bool IsRemote(string path) =>
        path.Contains("://", StringComparison.Ordinal) || path.StartsWith("git@", StringComparison.Ordinal) || path.StartsWith("github.com/", StringComparison.Ordinal);
}
