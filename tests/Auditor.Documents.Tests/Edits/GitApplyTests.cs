using System.Diagnostics;
using System.Text;
using Auditor.Documents.Edits;
using Auditor.Testing;
using FsCheck.Fluent;

namespace Auditor.Documents.Tests.Edits;

public sealed class GitApplyTests
{
    [ComponentFact("git")]
    public void Git_applies_our_diffs()
    {
        var folder = Directory.CreateTempSubdirectory("auditor-diff-");
        try
        {
            var samples = EditGenerator.TextsWithEdits.Generator.Sample(60).ToList();
            samples.Add(("a\r\nb\r\nc", [new TextEdit(EditGenerator.Path, 3, 0, "x\n")]));
            var applied = samples.Count(sample => IsAppliedByGit(folder.FullName, sample.Text, sample.Edits));
            Assert.InRange(applied, 20, samples.Count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [ComponentFact("git")]
    public void Git_applies_our_diff_of_a_file_with_a_byte_order_mark()
    {
        var folder = Directory.CreateTempSubdirectory("auditor-diff-");
        try
        {
            Assert.True(IsAppliedByGit(folder.FullName, "a\nb\n", [new TextEdit(EditGenerator.Path, 0, 0, "x\n")], hasByteOrderMark: true));
            Assert.True(IsAppliedByGit(folder.FullName, "a\nb\n", [new TextEdit(EditGenerator.Path, 2, 1, "x")], hasByteOrderMark: true));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>False when there is no difference to apply.</summary>
    private static bool IsAppliedByGit(string folder, string text, TextEdit[] edits, bool hasByteOrderMark = false)
    {
        var source = new SourceText(EditGenerator.Path, text, hasByteOrderMark);
        var set = edits.Aggregate(new EditSet(EditGenerator.Path), (set, edit) => set.Add(edit).Set);
        var diff = UnifiedDiff.Of(source, set).Render();
        var expected = set.Apply(source);
        if (diff.Length == 0) return false;
        var mark = hasByteOrderMark ? "\uFEFF" : "";
        var file = Path.Combine(folder, EditGenerator.Path);
        Directory.CreateDirectory(Path.Combine(file, ".."));
        File.WriteAllText(file, mark + text, new UTF8Encoding(false));
        File.WriteAllText(Path.Combine(folder, "change.diff"), diff, new UTF8Encoding(false));
        Assert.Equal("", Git(folder));
        Assert.Equal(mark + expected, Encoding.UTF8.GetString(File.ReadAllBytes(file)));
        return true;
    }

    private static string Git(string folder)
    {
        var start = new ProcessStartInfo("git", ["apply", "--whitespace=nowarn", "change.diff"]) { WorkingDirectory = folder, RedirectStandardError = true };
        start.Environment["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(folder);
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start.");
        var errors = git.StandardError.ReadToEnd();
        git.WaitForExit();
        return errors;
    }
}
