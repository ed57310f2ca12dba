using Auditor.Parsers;
using Auditor.Sources;

namespace Auditor.Engine;

/// <summary>Decides which files of a target are of which kind: by name, and where the name is silent by content.</summary>
/// <param name="embeds">Whether files are taken, too, in which only something embedded can be audited.</param>
internal sealed class FileClaims(AuditedTarget target, Func<string, bool> isWanted, bool embeds = false)
{
    private const int HeadLength = 4096;

    private readonly List<SourceProblem> problems = [];

    /// <summary>Files that only their content could have told the kind of, and that could not be read.</summary>
    public IReadOnlyList<SourceProblem> Problems => problems;

    /// <summary>Links that were not taken, since their file is audited under its own name or that of an earlier link.</summary>
    public int SecondNames { get; private set; }

    /// <summary>Each file once: under its own name, or else under that of the first link whose name tells its kind (<c>compose.yml</c> to <c>stacks/simple.yml</c>).</summary>
    public IEnumerable<ClaimedFile> All()
    {
        var files = target.Candidates.Select(Claim).OfType<ClaimedFile>().ToList();
        if (target.HasLinks) AddLinks(files);
        return files;
    }

    private void AddLinks(List<ClaimedFile> files)
    {
        var taken = files.Select(file => target.RealPath(file.Path)).ToHashSet(StringComparer.Ordinal);
        SecondNames = 0;
        foreach (var link in target.Links)
        {
            if (taken.Contains(target.RealPath(link))) SecondNames++;
            else if (Claim(link) is { } file && taken.Add(target.RealPath(link))) files.Add(file);
        }

        files.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
    }

    private ClaimedFile? Claim(string path)
    {
        var (parser, claim) = KnownParsers.For(path, []);
        if (claim == ArtifactClaim.AskContent || (claim != ArtifactClaim.ByName && MayTellByContent(path))) parser = ByContent(path);
        if (parser is null) return null;
        var isOwn = isWanted(parser.Kind);
        return isOwn || (parser.Embeds && embeds) ? new ClaimedFile(target, path, parser) { IsOnlyHost = !isOwn } : null;
    }

    /// <summary>Only a file whose name has no extension, or that is the one file the user named: reading all would cost more than it finds.</summary>
    private bool MayTellByContent(string path) =>
        target.Listing.Candidates.Length == 1 || path.LastIndexOf('.') <= path.LastIndexOf('/') + 1;

    private IArtifactParser? ByContent(string path)
    {
        var read = target.Read(path);
        if (read.IsRead)
        {
            var text = read.File.Text.Text;
            var (parser, claim) = KnownParsers.For(path, text.AsSpan(0, Math.Min(HeadLength, text.Length)));
            return claim > ArtifactClaim.AskContent ? parser : null;
        }

        if (target.Listing.Candidates.Length == 1) problems.Add(read.Problem);
        return null;
    }
}
