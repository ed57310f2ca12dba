using Auditor.Parsers;
using Auditor.Sources;

namespace Auditor.Engine;

/// <summary>Decides which files of a target are of which kind: by name, and where the name is silent by content.</summary>
internal sealed class FileClaims(AuditedTarget target, Func<string, bool> isWanted)
{
    private const int HeadLength = 4096;

    private readonly List<SourceProblem> problems = [];

    /// <summary>Files that only their content could have told the kind of, and that could not be read.</summary>
    public IReadOnlyList<SourceProblem> Problems => problems;

    public IEnumerable<ClaimedFile> All() => target.Candidates.Select(Claim).OfType<ClaimedFile>();

    private ClaimedFile? Claim(string path)
    {
        var (parser, claim) = KnownParsers.For(path, []);
        if (claim == ArtifactClaim.AskContent || (claim != ArtifactClaim.ByName && MayTellByContent(path))) parser = ByContent(path);
        return parser is not null && isWanted(parser.Vocabulary.Kind) ? new ClaimedFile(target, path, parser) : null;
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
