using System.Collections.Immutable;
using System.Text;
using Auditor.Documents.Evidence;
using Auditor.Sources.Folder;

namespace Auditor.Sources.Evidence;

/// <summary>Keeps evidence in files that only their owner can read, beside a <c>.gitignore</c> that keeps them out of the repository.</summary>
public static class EvidenceFolder
{
    private static readonly Lock Parents = new();

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>
    /// Writes the files, over those of the last time; what stands there of a kind that is no longer given goes, since it would be taken for
    /// new.
    /// </summary>
    /// <param name="parent">The folder of all targets' evidence.</param>
    /// <returns>The problem, when they could not be written.</returns>
    public static SourceProblem? Write(string parent, string name, ImmutableArray<EvidenceFile> files)
    {
        var folder = Path.Join(parent, name);
        try
        {
            lock (Parents) Prepare(parent);
            Create(folder);
            foreach (var old in Directory.EnumerateFiles(folder, "*" + EvidenceSyntax.Extension).ToList())
            {
                if (!files.Any(file => file.Text.Length > 0 && file.Kind == Path.GetFileNameWithoutExtension(old))) File.Delete(old);
            }
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return new SourceProblem(SourceProblemCodes.NotWritten, folder, "The evidence was not written.", FileFailure.Reason(exception));
        }

        return files.Where(file => file.Text.Length > 0).Select(file => AtomicFile.Write(Place(folder, file), Encoding.UTF8.GetBytes(file.Text)))
            .FirstOrDefault(problem => problem is not null);
    }

    private static string Place(string folder, EvidenceFile file) => Path.Join(folder, file.Kind + EvidenceSyntax.Extension);

    private static void Prepare(string parent)
    {
        Create(parent);
        if (!File.Exists(Path.Join(parent, ".gitignore"))) File.WriteAllText(Path.Join(parent, ".gitignore"), "*\n");
    }

    private static void Create(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnerOnly);
    }
}
