using Auditor.Documents;
using Auditor.Documents.Yaml;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Reading.Variables;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>Reads a project from its set of files.</summary>
internal static class ProjectReader
{
    public static ComposeProject Read(ArtifactSet set)
    {
        var path = set.Primary.Path;
        var folder = RelativePath.FolderOf(path);
        var files = new ProjectFiles(set, folder);
        var variables = VariablesOf(set, folder);
        var problems = new ComposeProblems();
        var yaml = YamlReader.Read(set.Primary.Text, 0);
        var reader = new ValueReader(variables, problems);
        var root = yaml.Documents.Length > 0 ? reader.Read(yaml.Documents[0]) as ComposeMap : null;
        return new ComposeProject(root ?? new ComposeMap(new SourceSpan(0, 0, 0), [], false), files, variables, problems)
        {
            Mode = root?["services"] is null ? "fragment" : "base",
            Merged = [path],
            Parts = [(path, "audited", 0)],
            ParseProblems = [.. yaml.Problems, .. reader.MergeProblems],
            Comments = yaml.Comments,
        };
    }

    private static ProjectVariables VariablesOf(ArtifactSet set, string folder)
    {
        var variables = new ProjectVariables();
        if (set.SourceOf(RelativePath.In(folder, ".env")) is > 0 and var source)
            variables.Add(new VariableFileReader(set.Member(source).Text, source, isRaw: false, _ => null).Read(), isExample: false);
        return variables;
    }
}
