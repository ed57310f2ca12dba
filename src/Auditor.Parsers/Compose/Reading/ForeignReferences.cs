using Auditor.Documents;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Writing;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>
/// Whether a file refers to what it does not have itself and stands below another project's folder, or beside files that it may be started on top of: it may be meant to be included
/// there, or to be one of several.
/// </summary>
internal static class ForeignReferences
{
    private const int MostCompared = 500;

    private static readonly string[] Sections = ["networks", "volumes", "secrets", "configs"];

    public static bool MayHaveTarget(string path, ComposeMap root, FileIndex files) =>
        !ProjectBase.Of(path, files).IsOverride && ((IsBelowProject(path, files) && (HasAny(root) || HasPieces(root))) || IsOneOfSeveral(path, root, files));

    /// <summary>Whether a service needs a service, network, volume, secret or config that is not in the file.</summary>
    public static bool HasAny(ComposeMap root)
    {
        var services = root.Map("services");
        foreach (var entry in services?.Entries ?? [])
        {
            if (entry.Value is not ComposeMap service) continue;
            if (ServicesOf(service).Any(name => services?.Entry(name) is null)) return true;
            if (Array.Exists(Sections, section => HasAny(service, section, root.Map(section)))) return true;
        }

        return false;
    }

    private static bool HasAny(ComposeMap service, string section, ComposeMap? declared)
    {
        foreach (var used in ResourceNames.Slices(service, section))
        {
            if (used.Name != ProjectContext.DefaultNetwork && declared?.Entry(used.Name) is null) return true;
        }

        return false;
    }

    /// <summary>
    /// A piece that no base here completes, or a base that others complete, beside other files; or a file named like another one and more (docker-compose.e2e.mysql.yml, docker-compose.mysql.yml) that needs a service which neither it nor
    /// the base has.
    /// </summary>
    private static bool IsOneOfSeveral(string path, ComposeMap root, FileIndex files)
    {
        var isBase = ProjectBase.Names.Contains(RelativePath.NameOf(path));
        if (isBase ? !HasPieces(root) : !NeedsServices(root)) return false;
        var beside = ProjectFolders.Of(files).ComposeFilesIn(RelativePath.FolderOf(path));
        var others = beside.Count - (files.Contains(path) && ComposeClaim.IsYaml(path) && ComposeClaim.IsName(RelativePath.NameOf(path)) ? 1 : 0);
        // Among so many it may be that of any.
        if (isBase || others == 0 || others > MostCompared || HasPieces(root)) return others > 0;
        var own = Words(path);
        return beside.Any(other => other != path && own.IsProperSupersetOf(Words(other)));
    }

    private static HashSet<string> Words(string path) =>
        [.. RelativePath.NameOf(path).ToLowerInvariant().Split('.', '-', '_').Where(word => word is not ("docker" or "compose" or "yml" or "yaml")).DefaultIfEmpty("")];

    private static bool NeedsServices(ComposeMap root) => HasPieces(root)
        || root.Map("services") is { } services && services.Entries.Any(entry => entry.Value is ComposeMap service && ServicesOf(service).Any(name => services.Entry(name) is null));

    public static bool HasPieces(ComposeMap root) =>
        root.Map("services")?.Entries.Any(entry => entry.Value is ComposeMap service && Completeness.IsPiece(service)) == true;

    private static bool IsBelowProject(string path, FileIndex files)
    {
        for (var folder = RelativePath.FolderOf(path); folder.Length > 0;)
        {
            folder = RelativePath.FolderOf(folder);
            if (ProjectBase.Names.Any(name => files.Contains(RelativePath.In(folder, name)))) return true;
        }

        return false;
    }

    private static IEnumerable<string> ServicesOf(ComposeMap service) =>
        DependencyWriter.Of(service).Select(dependency => dependency.Service)
            .Concat(ServiceAccessWriter.Scalars(service["links"]).Select(link => link.Value.Split(':')[0]))
            .Concat(service.Scalar("network_mode") is { } mode && mode.Value.StartsWith("service:", StringComparison.Ordinal) ? [mode.Value[8..]] : []);
}
