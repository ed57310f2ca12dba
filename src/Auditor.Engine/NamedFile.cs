using Auditor.Documents;
using Auditor.Sources;
using Auditor.Sources.Folder;

namespace Auditor.Engine;

/// <summary>A file that the user names for Auditor to read: a configuration, an inventory.</summary>
internal static class NamedFile
{
    /// <param name="what">What did not happen, should it not be there, as a sentence.</param>
    public static SourceReadResult Read(string path, string what)
    {
        var source = new FolderSource(new FolderOptions());
        var listing = File.Exists(path) ? source.List(path, CancellationToken.None) : null;
        return listing?.Candidates is [var only]
            ? Renamed(source.Read(listing, only), path)
            : SourceReadResult.Of(new SourceProblem(SourceProblemCodes.Missing, path, what, "It is no file."));
    }

    public static SourceReadResult Renamed(SourceReadResult read, string name) => read.IsRead
        ? SourceReadResult.Of(read.File with { Text = new SourceText(name, read.File.Text.Text) })
        : SourceReadResult.Of(read.Problem with { Path = name });
}
