using System.Text;
using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>A file that a backup job wrote.</summary>
/// <param name="Changed">In seconds since 1970.</param>
internal sealed record DumpFile(long Changed, long Bytes, string Mode, string Path, SourceSpan Span)
{
    private static readonly string[] Encrypted = [".gpg", ".age", ".enc"];

    /// <summary>Parts of a chain grow and shrink as they like.</summary>
    private static readonly string[] Parts = ["incr", "diff", "wal", "binlog"];

    public bool IsEncrypted => Array.Exists(Encrypted, end => Path.EndsWith(end, StringComparison.Ordinal));

    public bool IsReadableByAll => Mode.Length > 0 && Mode[^1] is >= '4' and <= '7';

    public bool IsPart => Array.Exists(Parts, part => Path.Contains(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>The path without its dates and numbers: what is the same each time the job runs.</summary>
    public string Series
    {
        get
        {
            var series = new StringBuilder(Path.Length);
            foreach (var c in Path)
            {
                if (!char.IsAsciiDigit(c)) series.Append(c);
                else if (series.Length == 0 || series[^1] != '#') series.Append('#');
            }

            return series.ToString();
        }
    }

    /// <summary>Second of its change, size, mode and path, with blanks between.</summary>
    public static DumpFile? Read(HostLine line) =>
        line.Text.Split(' ', 4) is [var changed, var bytes, var mode, var path] && HostValues.Number(changed) is { } at
            && HostValues.Number(bytes) is { } size && path.StartsWith('/')
            ? new DumpFile(at, size, mode, path, line.Span)
            : null;
}
