using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Yaml;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>The values of a file for one choice of variables.</summary>
internal sealed record FileValues(ImmutableArray<DocumentValues> Documents, ImmutableArray<ParseProblem> MergeProblems)
{
    /// <param name="hasAliases">Whether a node can be reached more than once.</param>
    public static FileValues Of(YamlFile yaml, ProjectVariables variables, bool hasAliases)
    {
        var problems = new ComposeProblems();
        var reader = new ValueReader(variables, problems, hasAliases);
        var documents = ImmutableArray.CreateBuilder<DocumentValues>(yaml.Documents.Length);
        foreach (var document in yaml.Documents) documents.Add(new DocumentValues(reader.Read(document), document.Span, problems.Drain()));
        return new FileValues(documents.MoveToImmutable(), reader.MergeProblems);
    }
}
