using Auditor.Documents;
using Auditor.Parsers;
using Auditor.Sources;
using Auditor.Sources.Folder;

namespace Auditor.Engine;

/// <summary>One file as its tree: what rule authors look at.</summary>
/// <param name="Tree">Null when the file could not be read or is of no known kind.</param>
/// <param name="Message">Why.</param>
public sealed record SingleFile(DocumentTree? Tree, AuditFailure? Failure, string? Message)
{
    /// <param name="kind">The kind to read it as; null: as its name and content say.</param>
    public static SingleFile Parse(string path, string? kind)
    {
        var source = new FolderSource(new FolderOptions());
        var listing = source.List(path, CancellationToken.None);
        if (listing.Problems is [var problem, ..]) return Failed(problem);
        if (listing.Candidates is not [var only] || Directory.Exists(path)) return new SingleFile(null, AuditFailure.UnreadableTarget, $"{path} is a folder; name a file.");
        var target = new AuditedTarget(source, listing, "", "");
        var parser = kind is null ? new FileClaims(target, _ => true).All().FirstOrDefault()?.Parser : KnownParsers.Of(kind);
        if (parser is null)
        {
            var kinds = string.Join(", ", KnownParsers.All.Select(known => known.Kind));
            return new SingleFile(null, AuditFailure.NothingToAudit, kind is null ? $"{path} is of no known kind; name one with --kind ({kinds})." : $"There is no kind '{kind}'; there are {kinds}.");
        }

        var problems = new List<SourceProblem>();
        return ArtifactLoader.Load(new ClaimedFile(target, only, parser), problems) is { } set ? new SingleFile(parser.Parse(set), null, null) : Failed(problems[0]);
    }

    private static SingleFile Failed(SourceProblem problem) => new(
        null,
        problem.Code == SourceProblemCodes.Missing ? AuditFailure.NoSuchTarget : AuditFailure.UnreadableTarget,
        $"{problem.Path}: {problem.What} {problem.Why}");
}
