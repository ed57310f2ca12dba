namespace Auditor.Sources.Folder.Ignore;

/// <summary>The patterns of one ignore file; the last one that matches decides.</summary>
internal sealed class IgnoreFile
{
    /// <summary>No path is longer (PATH_MAX), and the time of a match grows with the pattern.</summary>
    private const int MaximumPatternLength = 4096;

    private readonly IgnorePattern[] patterns;
    private readonly int folderLength;

    /// <param name="source">The file's path, for people.</param>
    /// <param name="folder">The folder that the patterns are relative to: no trailing slash, empty for the top.</param>
    /// <param name="lines">Byte texts without line ends.</param>
    public IgnoreFile(string source, string folder, IEnumerable<string> lines)
    {
        Source = source;
        folderLength = folder.Length == 0 ? 0 : ByteText.Of(folder).Length + 1;
        var read = new List<IgnorePattern>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length > MaximumPatternLength) FirstOverlongLine ??= number;
            else if (IgnorePattern.Parse(line, number) is { } pattern) read.Add(pattern);
        }

        patterns = [.. read];
    }

    public string Source { get; }

    /// <summary>1-based line of the first pattern that was too long to be used, if any.</summary>
    public int? FirstOverlongLine { get; }

    public bool IsEmpty => patterns.Length == 0;

    public static IgnoreFile Of(string source, string folder, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        var lines = ByteText.Of(bytes).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].EndsWith('\r')) lines[i] = lines[i][..^1];
        }

        return new IgnoreFile(source, folder, lines);
    }

    /// <summary>The deciding pattern, or null when none matches.</summary>
    /// <param name="path">A byte text below the folder of this file, from the top.</param>
    public IgnorePattern? LastMatch(ReadOnlySpan<char> path, bool isFolder)
    {
        var relative = path[folderLength..];
        var name = path[(path.LastIndexOf('/') + 1)..];
        for (var i = patterns.Length - 1; i >= 0; i--)
        {
            if (patterns[i].Matches(relative, name, isFolder)) return patterns[i];
        }

        return null;
    }

    public bool Takes(ReadOnlySpan<char> path, bool isFolder) => LastMatch(path, isFolder) is { IsNegated: false };

    public bool PointsBelow(string folder)
    {
        foreach (var pattern in patterns)
        {
            if (!pattern.IsNegated && pattern.PointsBelow(folder)) return true;
        }

        return false;
    }
}
