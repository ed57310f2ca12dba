using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>
/// The files that an audited one is put on top of, as commands say: <c>docker compose -f BASE -f FILE</c> in its own comments, in scripts, Makefiles and READMEs around it, and
/// <c>dockerComposeFile</c> of a devcontainer.json (containers.dev, reference).
/// </summary>
internal static class FileLists
{
    private const int MostTexts = 40;

    /// <summary>No more of a text is searched: each file without a base asks all texts around it.</summary>
    private const int LongestText = 256 * 1024;

    private static readonly string[] Names = ["Makefile", "makefile", "GNUmakefile", "justfile", "README.md", "devcontainer.json", ".devcontainer/devcontainer.json"];

    private static readonly string[] ScriptFolders = ["", "bin/", "script/", "scripts/", "dev/"];

    /// <summary>The texts around a file that may hold such a command: in its folder and those above it.</summary>
    public static IEnumerable<string> TextsAround(string path, FileIndex files)
    {
        var found = new List<string>();
        var scripts = ProjectFolders.Of(files);
        for (var folder = RelativePath.FolderOf(path); found.Count < MostTexts; folder = RelativePath.FolderOf(folder))
        {
            found.AddRange(Names.Select(name => RelativePath.In(folder, name)).Where(files.Contains));
            foreach (var below in ScriptFolders) found.AddRange(scripts.ScriptsIn(RelativePath.In(folder, below).TrimEnd('/')).Take(MostTexts - found.Count));
            if (folder.Length == 0) break;
        }

        return found;
    }

    /// <summary>The files below the audited one, in order; none where no command says.</summary>
    public static ImmutableArray<string> Below(ArtifactSet set)
    {
        var makefile = ProjectVariables.MakefileIn(RelativePath.FolderOf(set.Primary.Path));
        for (var source = 0; source <= set.Companions.Length; source++)
        {
            var text = set.Member(source).Text;
            if (source > 0 && (ComposeClaim.IsYaml(text.Path) || (text.Path != makefile && !ProjectPlace.NeedsOthers(set)))) continue;
            foreach (var list in ListsIn(text))
            {
                if (Resolve(list, text.Path, set) is { IsEmpty: false } found) return found;
            }
        }

        return [];
    }

    private static IEnumerable<List<string>> ListsIn(SourceText text)
    {
        var name = RelativePath.NameOf(text.Path);
        var head = text.Text.Length <= LongestText ? text.Text : text.Text[..LongestText];
        return name == "devcontainer.json" ? DevContainerList.Of(head) : ComposeCommand.ListsIn(head, isYaml: ComposeClaim.IsYaml(name));
    }

    /// <summary>Seen from the first folder, from the text's own upwards, in which all of them are.</summary>
    private static ImmutableArray<string> Resolve(List<string> list, string path, ArtifactSet set)
    {
        for (var folder = RelativePath.FolderOf(path); ; folder = RelativePath.FolderOf(folder))
        {
            var paths = list.Select(name => RelativePath.Join(folder, name)).OfType<string>().Where(set.Files.Contains).ToList();
            if (paths.Count == list.Count) return paths.IndexOf(set.Primary.Path) is > 0 and var own ? [.. paths.Take(own)] : [];
            if (folder.Length == 0) return [];
        }
    }
}
