using Auditor.Documents;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Writing;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>Finds the files that a project is read together with.</summary>
internal sealed class ProjectScan
{
    private readonly ArtifactSet set;
    private readonly ProjectFiles paths;
    private readonly ProjectVariables variables;
    private readonly List<string> found = [];

    private ProjectScan(ArtifactSet set)
    {
        this.set = set;
        var place = ProjectPlace.Of(set);
        paths = new ProjectFiles(set, place.Folder);
        variables = ProjectVariables.Of(set, place.Folder, []);
    }

    /// <summary>The paths that the members of the set name and that are there.</summary>
    public static IEnumerable<string> Of(ArtifactSet set) => new ProjectScan(set).Run();

    private IEnumerable<string> Run()
    {
        Environment(paths.Folder, variables.Examples);
        if (ProjectBase.Of(set.Primary.Path, set.Files).Path is { } basis) Add(basis);
        if (ProjectPlace.MayBeOnTop(set)) found.AddRange(FileLists.TextsAround(set.Primary.Path, set.Files));
        foreach (var listed in FileLists.Below(set)) Add(listed);
        found.AddRange(PurposeTexts.Around(set));
        if (variables.Lookup("COMPOSE_FILE") is { } list)
        {
            foreach (var name in list.Split(':', ';')) Add(paths.Resolve(name, 0));
        }

        for (var source = 0; source <= set.Companions.Length; source++) Member(source);
        return found.Where(path => set.SourceOf(path) < 0 && set.Files.Contains(path)).Distinct(StringComparer.Ordinal);
    }

    private void Environment(string folder, IEnumerable<string> examples)
    {
        Add(RelativePath.In(folder, ProjectVariables.FileName));
        Add(ProjectVariables.MakefileIn(folder));
        foreach (var path in examples) Add(path);
    }

    private void Around(string folder) => Environment(folder, ProjectVariables.ExamplesFor(folder, set.Files));

    /// <summary>Only YAML that names other files is read a second time.</summary>
    private void Member(int source)
    {
        var text = set.Member(source).Text;
        if (!ComposeClaim.IsYaml(text.Path) || !NamesFiles(text.Text)) return;
        if (source > 0 && RelativePath.FolderOf(text.Path) is var folder && folder != paths.Folder) paths.SetFolder(source, folder);
        if (new ComposeFiles(set, new ComposeProblems()).Read(text.Path, variables)?.Root is not { } root) return;
        foreach (var entry in root.Map("services")?.Entries ?? [])
        {
            if (entry.Value is ComposeMap service) Service(service);
        }

        foreach (var item in (root["include"] as ComposeList)?.Items ?? [])
        {
            if (IncludeItem.Of(item) is { } include) Include(include);
        }
    }

    private static bool NamesFiles(string text) =>
        text.Contains("env_file", StringComparison.Ordinal) || text.Contains("extends", StringComparison.Ordinal) || text.Contains("include", StringComparison.Ordinal);

    private void Service(ComposeMap service)
    {
        foreach (var file in EnvironmentFiles.Entries(service["env_file"])) Add((file as ComposeMap)?.Scalar("path") ?? file as ComposeScalar);
        Add(service.Map("extends")?.Scalar("file"));
    }

    private void Include(IncludeItem include)
    {
        foreach (var path in include.Paths.Concat(include.VariableFiles)) Add(path);
        if (include.Paths is [{ IsKnown: true } first, ..] && paths.Resolve(first.Value, first.Span.Source) is { } resolved) Around(RelativePath.FolderOf(resolved));
        if (include.Folder is { IsKnown: true } folder && paths.Resolve(folder.Value, folder.Span.Source) is { } named) Around(named);
    }

    private void Add(ComposeScalar? path)
    {
        if (path is { IsKnown: true, IsNull: false }) Add(paths.Resolve(path.Value, path.Span.Source));
    }

    private void Add(string? path)
    {
        if (path is { Length: > 0 }) found.Add(path);
    }
}
