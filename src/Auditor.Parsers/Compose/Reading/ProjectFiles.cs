using Auditor.Documents;
using Auditor.Parsers.Compose.Reading.Variables;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>The files of a project: paths that it names, resolved within the target.</summary>
/// <param name="folder">Folder of the first file: relative paths of the merged files start there.</param>
internal sealed class ProjectFiles(ArtifactSet set, string folder)
{
    /// <summary>Sources whose relative paths start elsewhere: included and extended files.</summary>
    private readonly Dictionary<int, string> foldersOfSources = [];

    private readonly Dictionary<(int Source, bool IsRaw), VariableFile> variableFiles = [];

    public string Folder => folder;

    /// <summary>What the lines of variable files had that is none.</summary>
    public IEnumerable<ParseProblem> VariableProblems
    {
        get
        {
            foreach (var (_, file) in variableFiles)
            {
                foreach (var problem in file.Problems) yield return problem;
            }
        }
    }

    /// <summary>Whether nothing is known about the files around: a text that was given alone.</summary>
    public bool IsBlind => set.Files.Paths.Count == 0;

    /// <summary>The first compose file beside the given one whose name says that it is for production or development.</summary>
    public string? Sibling(string environment, string except) => ProjectFolders.Of(set.Files).Called(environment, folder, except);

    /// <summary>Whether the sources of a program are in the project's folder, or in folders of it.</summary>
    public bool HasProgram => ProjectFolders.Of(set.Files).HasProgram(folder);

    /// <summary>The first compose file for production in the folders below the project's that are called after deploying.</summary>
    public string? Deployment => ProjectFolders.Of(set.Files).Deployment(folder);

    /// <summary>Scripts around the file whose names say that they are for tests or development.</summary>
    public IEnumerable<string> PurposeScripts(string path) => PurposeTexts.Scripts(path, set.Files);

    public IEnumerable<string> Readmes(string path) => PurposeTexts.Readmes(path, set.Files);

    public IEnumerable<string> ManualsAround(string path) => PurposeTexts.ManualsAround(path, set.Files);

    /// <summary>Whether a folder of examples has a file of this name.</summary>
    public bool HasExample(string path) => ProjectFolders.Of(set.Files).HasExample(path);

    public void SetFolder(int source, string path) => foldersOfSources[source] = path;

    /// <summary>The path in the target, or null when it leads out of it or is no path.</summary>
    public string? Resolve(string path, int source) => RelativePath.Join(foldersOfSources.GetValueOrDefault(source, folder), path);

    /// <summary>Whether the path leads to a file from a folder above, from which <c>--project-directory</c> may let it start.</summary>
    public bool IsSeenFromAbove(string path)
    {
        for (var above = folder; above.Length > 0;)
        {
            above = RelativePath.FolderOf(above);
            if (RelativePath.Join(above, path) is { } found && Exists(found)) return true;
        }

        return false;
    }

    /// <summary>The path as seen from the target's root.</summary>
    public string BelowRoot(string path) => set.Files.BelowRoot(path);

    public bool Exists(string path) => set.Files.Contains(path);

    public bool IsIgnored(string path) => set.Files.IsIgnored(path);

    public bool IsFolder(string path) => path.Length == 0 || (!set.Files.Contains(path) && set.Files.HasFolder(path));

    public int SourceOf(string path) => set.SourceOf(path);

    public SourceText Text(int source) => set.Member(source).Text;

    /// <summary>An env_file, read once however many services name it.</summary>
    public VariableFile VariablesOf(int source, bool isRaw, Func<string, string?> outer)
    {
        if (!variableFiles.TryGetValue((source, isRaw), out var file)) variableFiles[(source, isRaw)] = file = new VariableFileReader(Text(source), source, isRaw, outer).Read();
        return file;
    }
}
