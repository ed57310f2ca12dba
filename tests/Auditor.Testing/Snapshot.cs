using System.Text;
using Xunit;

namespace Auditor.Testing;

/// <summary>
/// Compares a text with a file kept in the repository. When they differ the test fails and the new text is written beside the kept one with
/// <c>.received</c> before its extension, to be looked at. Only <c>AUDITOR_UPDATE_SNAPSHOTS=1</c> overwrites the kept file.
/// </summary>
public static class Snapshot
{
    public const string UpdateVariable = "AUDITOR_UPDATE_SNAPSHOTS";

    public static void Matches(string keptFile, string text)
    {
        string received = Path.ChangeExtension(keptFile, $".received{Path.GetExtension(keptFile)}");
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
            Write(keptFile, text);
        string kept = File.Exists(keptFile) ? File.ReadAllText(keptFile) : "";
        if (kept == text)
            File.Delete(received);
        else
            Write(received, text);
        Assert.True(kept == text, Difference(keptFile, kept, text));
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? ".");
        File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static string Difference(string keptFile, string kept, string text)
    {
        string[] old = kept.Split('\n');
        string[] now = text.Split('\n');
        int line = Enumerable.Range(0, Math.Min(old.Length, now.Length)).FirstOrDefault(at => old[at] != now[at], Math.Min(old.Length, now.Length));
        return $"{keptFile} differs from line {line + 1}. Look at the received file; if it is right, run again with {UpdateVariable}=1.";
    }
}
