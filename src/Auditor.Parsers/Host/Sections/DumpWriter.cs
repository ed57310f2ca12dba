using System.Globalization;
using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Folders that backup jobs write to: a line <c>place MODES PATH</c> with the modes of the folder and of all above it, behind it
/// its newest files.</summary>
internal static class DumpWriter
{
    private const string Section = "dumps";
    private const long Hour = 3600;

    /// <summary>Below this many bytes half of it says nothing.</summary>
    private const long Notable = 10_240;

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        if (evidence.WhyUnknown(Section) is { } why) builder.Attribute("dumps", "", evidence.Place(Section), why);
        else builder.Attribute("dumps", "true", evidence.Place(Section));
        var lines = evidence.Lines(Section);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text.Split('\t') is not ["place", var modes, var path]) continue;
            var files = lines.Skip(i + 1).TakeWhile(line => !line.Text.StartsWith("place\t", StringComparison.Ordinal))
                .Select(DumpFile.Read).OfType<DumpFile>().OrderByDescending(file => file.Changed).ToList();
            if (files.Count > 0) WritePlace(builder, lines[i].Span, path, IsPassable(modes), files, OsWriter.Now(evidence));
        }
    }

    private static void WritePlace(TreeBuilder builder, SourceSpan span, string path, bool isPassable, List<DumpFile> files, long? now)
    {
        var newest = files[0];
        builder.Open("dump-place", span).Attribute("path", path, span).Attribute("newest", newest.Path, newest.Span)
            .Attribute("bytes", HostValues.Text(newest.Bytes), newest.Span);
        if (now is { } second) builder.Attribute("age-hours", HostValues.Text(Math.Max(0, second - newest.Changed) / Hour), newest.Span);
        else builder.Attribute("age-hours", "", newest.Span, "the host's clock was not read");
        WriteLoss(builder, files);
        if (files.Find(file => isPassable && file.IsReadableByAll) is { } open)
            builder.Attribute("open", open.Path, open.Span).Attribute("open-mode", open.Mode, open.Span);
        builder.Flag("encrypted", files.TrueForAll(file => file.IsEncrypted), span).Close();
    }

    /// <summary>A series whose newest file is empty, or less than half as large as the one before it.</summary>
    private static void WriteLoss(TreeBuilder builder, List<DumpFile> files)
    {
        foreach (var series in files.GroupBy(file => file.Series, StringComparer.Ordinal))
        {
            var (last, before) = (series.First(), series.ElementAtOrDefault(1));
            if (last.Bytes != 0 && (last.IsPart || before is not { Bytes: >= Notable } || last.Bytes * 2 >= before.Bytes)) continue;
            builder.Attribute("loss", before is null ? $"; {last.Path} is empty"
                : $"; {last.Path} has {last.Bytes} bytes, the one before it had {before.Bytes}", last.Span);
            return;
        }
    }

    /// <summary>Others may go through the folder and all above it.</summary>
    private static bool IsPassable(string modes) =>
        modes.Split(' ')
            .All(mode => mode.Length > 0 && int.TryParse(mode[^1..], CultureInfo.InvariantCulture, out var others) && (others & 1) == 1);
}
