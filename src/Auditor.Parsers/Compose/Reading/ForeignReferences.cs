using Auditor.Documents;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Writing;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>
/// Whether a file below another project's folder refers to what it does not have itself: it may be meant to be included there, or to be
/// started on top of that project's file.
/// </summary>
internal static class ForeignReferences
{
    private static readonly string[] Sections = ["networks", "volumes", "secrets", "configs"];

    public static bool MayHaveTarget(string path, ComposeMap root, FileIndex files) => IsBelowProject(path, files) && HasAny(root);

    private static bool IsBelowProject(string path, FileIndex files)
    {
        for (var folder = RelativePath.FolderOf(path); folder.Length > 0;)
        {
            folder = RelativePath.FolderOf(folder);
            if (ProjectBase.Names.Any(name => files.Contains(RelativePath.In(folder, name)))) return true;
        }

        return false;
    }

    private static bool HasAny(ComposeMap root)
    {
        var services = root.Map("services");
        foreach (var service in services?.Entries.Select(entry => entry.Value).OfType<ComposeMap>() ?? [])
        {
            if (DependencyWriter.Of(service).Any(dependency => services?.Entry(dependency.Service) is null)) return true;
            if (Sections.Any(section => ResourceNames.Of(service, section).Any(name => name != ProjectContext.DefaultNetwork && root.Map(section)?.Entry(name) is null))) return true;
        }

        return false;
    }
}
