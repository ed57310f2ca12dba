using System.Globalization;
using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Memory, swap and load (/proc/meminfo, /proc/loadavg), disks and inodes (df(1) in the form of POSIX).</summary>
internal static class CapacityWriter
{
    /// <summary>Filesystems that are full by nature or no disks.</summary>
    private static readonly string[] NoDisks = ["tmpfs", "devtmpfs", "udev", "none", "overlay", "shm", "efivarfs", "squashfs"];

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        WriteMemory(builder, evidence);
        if (evidence.WhyUnknown("disks") is { } why) builder.Attribute("disks", "", evidence.Place("disks"), why);
        else builder.Attribute("disks", "true", evidence.Place("disks"));
        foreach (var line in evidence.Lines("disks"))
        {
            if (Row(line) is { } disk) WriteDisk(builder, evidence, line.Span, disk);
        }
    }

    private static void WriteMemory(TreeBuilder builder, HostEvidence evidence)
    {
        builder.Open("memory", evidence.Place("memory"));
        var (total, available) = (Kilobytes(evidence, "MemTotal"), Kilobytes(evidence, "MemAvailable"));
        if (total is > 0 && available is { } free) builder.Attribute("used-percent", HostValues.Text((total.Value - free) * 100 / total.Value), evidence.Place("memory"));
        else builder.Attribute("used-percent", "", evidence.Place("memory"), evidence.WhyUnknown("memory") ?? "/proc/meminfo does not say it");
        var (swap, left) = (Kilobytes(evidence, "SwapTotal"), Kilobytes(evidence, "SwapFree"));
        if (swap is { } size) builder.Attribute("swap-kib", HostValues.Text(size), evidence.Place("memory"));
        if (swap is { } all && left is { } unused) builder.Attribute("swap-used-percent", HostValues.Text((all - unused) * 100 / Math.Max(1, all)), evidence.Place("memory"));
        WriteLoad(builder, evidence);
        builder.Close();
    }

    /// <summary>The load of the last fifteen minutes, in hundredths of a core.</summary>
    private static void WriteLoad(TreeBuilder builder, HostEvidence evidence)
    {
        var lines = evidence.Lines("memory");
        var load = lines.FirstOrDefault(line => line.Words is [_, _, _, _, _] && line.Text.Contains('/', StringComparison.Ordinal));
        var cores = lines.Count > 0 ? HostValues.Number(lines[^1].Text) : null;
        if (load.Text is not null && cores is > 0 && double.TryParse(load.Words[2], CultureInfo.InvariantCulture, out var average))
            builder.Attribute("load-per-core-percent", HostValues.Text((long)Math.Round(average * 100 / cores.Value)), load.Span);
        else builder.Attribute("load-per-core-percent", "", evidence.Place("memory"), evidence.WhyUnknown("memory") ?? "/proc/loadavg does not say it");
    }

    private static long? Kilobytes(HostEvidence evidence, string key) => HostValues.Number(HostValues.Find(evidence, "memory", key, ':')?.Value);

    private static void WriteDisk(TreeBuilder builder, HostEvidence evidence, SourceSpan span, (string Mount, string Device, long Percent) disk)
    {
        builder.Open("disk", span).Attribute("mount", disk.Mount, span).Attribute("device", disk.Device, span).Attribute("used-percent", HostValues.Text(disk.Percent), span);
        foreach (var line in evidence.Lines("inodes"))
        {
            if (Row(line) is not { } inodes || inodes.Mount != disk.Mount) continue;
            builder.Attribute("inodes-percent", HostValues.Text(inodes.Percent), line.Span);
            break;
        }

        builder.Close();
    }

    /// <summary>Device, blocks, used, available, capacity, mount point, which may hold blanks.</summary>
    private static (string Mount, string Device, long Percent)? Row(HostLine line)
    {
        var words = line.Words;
        if (words.Length < 6 || !words[4].EndsWith('%') || HostValues.Number(words[4]) is not { } percent) return null;
        if (NoDisks.Contains(words[0]) || words[0].StartsWith("/dev/loop", StringComparison.Ordinal)) return null;
        return (string.Join(' ', words[5..]), words[0], percent);
    }
}
