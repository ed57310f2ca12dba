using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>Where a project is: the folder of the first file that is merged, from which relative paths start, and the base if there is one.</summary>
internal sealed record ProjectPlace(string Folder, ProjectBase Base)
{
    /// <summary>The files below the audited one, where a command says so: they stand in the place of the base.</summary>
    public ImmutableArray<string> Listed { get; init; } = [];

    /// <summary>A base in a folder above counts only for a file that leans on it (<c>-f docker-compose.yml -f extensions/x/x-compose.yml</c>).</summary>
    public static ProjectPlace Of(ArtifactSet set)
    {
        if (FileLists.Below(set) is { IsEmpty: false } listed && listed.All(file => set.SourceOf(file) > 0)) return new ProjectPlace(RelativePath.FolderOf(listed[0]), ProjectBase.None) { Listed = listed };
        var path = set.Primary.Path;
        var own = RelativePath.FolderOf(path);
        var basis = ProjectBase.Of(path, set.Files);
        if (basis.Path is not { } lowest || RelativePath.FolderOf(lowest) == own) return new ProjectPlace(own, basis);
        var leans = set.SourceOf(lowest) is > 0 and var source && Root(set, 0) is { } root && Completeness.LeansOn(root, Root(set, source));
        return leans ? new ProjectPlace(RelativePath.FolderOf(lowest), basis) : new ProjectPlace(own, ProjectBase.None);
    }

    /// <summary>Something is missing in a file that others may stand below: all but a base in the root of the target. Asked before anything around it was read.</summary>
    public static bool MayBeOnTop(ArtifactSet set) => set.Companions.Length == 0 && NeedsOthers(set);

    /// <summary>Something is missing in the file, and it is no base in the root of the target.</summary>
    public static bool NeedsOthers(ArtifactSet set)
    {
        var path = set.Primary.Path;
        if (ProjectBase.Names.Contains(RelativePath.NameOf(path)) && RelativePath.FolderOf(set.Files.BelowRoot(path)).Length == 0) return false;
        return Root(set, 0) is { } root && (ForeignReferences.HasPieces(root) || ForeignReferences.HasAny(root));
    }

    private static ComposeMap? Root(ArtifactSet set, int source) =>
        ComposeReading.Of(set, source).Values(ProjectVariables.None).Documents is [var first, ..] ? first.Root as ComposeMap : null;
}
