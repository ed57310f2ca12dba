using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>A line of stat(1): mode in octal, owner, group, size, time of change (seconds since 1970), name.</summary>
internal sealed record FileMode(string Mode, int Bits, string Uid, string Gid, string Size, string Path, SourceSpan Span)
{
    public bool IsWorldWritable => (Bits & 0x2) != 0;

    public bool IsGroupWritable => (Bits & 0x10) != 0;

    public bool IsWorldReadable => (Bits & 0x4) != 0;

    public static FileMode? Read(HostLine line)
    {
        if (line.Text.Split(' ', 6) is not [var mode, var uid, var gid, var size, _, var path]) return null;
        return Octal(mode) is { } bits ? new FileMode(mode, bits, uid, gid, size, path, line.Span) : null;
    }

    public static List<FileMode> All(HostEvidence evidence, string section)
    {
        var files = new List<FileMode>();
        foreach (var line in evidence.Lines(section))
        {
            if (Read(line) is { } file) files.Add(file);
        }

        return files;
    }

    public static int? Octal(string mode)
    {
        var bits = 0;
        foreach (var digit in mode)
        {
            if (digit is < '0' or > '7' || bits > 0x1FF) return null;
            bits = (bits * 8) + (digit - '0');
        }

        return bits;
    }

    /// <summary>Path, mode, owner and group.</summary>
    public TreeBuilder Describe(TreeBuilder builder) =>
        builder.Attribute("path", Path, Span).Attribute("mode", Mode, Span).Attribute("uid", Uid, Span).Attribute("gid", Gid, Span);
}
