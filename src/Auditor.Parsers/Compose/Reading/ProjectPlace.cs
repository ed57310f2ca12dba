using Auditor.Documents;
using Auditor.Documents.Yaml;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>Where a project is: the folder of the first file that is merged, from which relative paths start, and the base if there is one.</summary>
internal sealed record ProjectPlace(string Folder, ProjectBase Base)
{
    /// <summary>A base in a folder above counts only for a file that leans on it (<c>-f docker-compose.yml -f extensions/x/x-compose.yml</c>).</summary>
    public static ProjectPlace Of(ArtifactSet set)
    {
        var path = set.Primary.Path;
        var own = RelativePath.FolderOf(path);
        var basis = ProjectBase.Of(path, set.Files);
        if (basis.Path is not { } lowest || RelativePath.FolderOf(lowest) == own) return new ProjectPlace(own, basis);
        var leans = set.SourceOf(lowest) is > 0 and var source && Root(set, 0) is { } root && Completeness.LeansOn(root, Root(set, source));
        return leans ? new ProjectPlace(RelativePath.FolderOf(lowest), basis) : new ProjectPlace(own, ProjectBase.None);
    }

    private static ComposeMap? Root(ArtifactSet set, int source)
    {
        var yaml = YamlReader.Read(set.Member(source).Text, source);
        return yaml.Documents.Length == 0 ? null : new ValueReader(new ProjectVariables(), new ComposeProblems()).Read(yaml.Documents[0]) as ComposeMap;
    }
}
