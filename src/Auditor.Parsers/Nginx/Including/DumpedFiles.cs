using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Evidence;
using Auditor.Parsers.Nginx.Reading;

namespace Auditor.Parsers.Nginx.Including;

/// <summary>The output of <c>nginx -T</c>: all files of a configuration, each under a line <c># configuration file PATH:</c>.</summary>
internal static class DumpedFiles
{
    private const string Header = "# configuration file ";

    /// <summary>What <c>nginx -V -T</c> says first, and the first line of kept evidence.</summary>
    private static readonly string[] BeforeDump = ["nginx", "built ", "TLS ", "configure ", EvidenceSyntax.Magic];

    /// <summary>Whether a text is a dump: its first lines are those of the test, or a header.</summary>
    public static bool IsDump(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf(Header, StringComparison.Ordinal);
        if (at < 0 || (at > 0 && text[at - 1] != '\n')) return false;
        foreach (var line in text[..at].EnumerateLines())
        {
            if (!line.IsWhiteSpace() && !IsBeforeDump(line)) return false;
        }

        return text[at..].IndexOf('\n') is var end && (end < 0 ? text[at..] : text[at..(at + end)]).TrimEnd().EndsWith(":", StringComparison.Ordinal);
    }

    private static bool IsBeforeDump(ReadOnlySpan<char> line)
    {
        foreach (var start in BeforeDump)
        {
            if (line.StartsWith(start, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    public static ImmutableArray<ConfigFile> Of(SourceText text, int source)
    {
        var files = ImmutableArray.CreateBuilder<ConfigFile>();
        var all = text.Text;
        var at = all.IndexOf(Header, StringComparison.Ordinal);
        while (at >= 0)
        {
            var lineEnd = all.IndexOf('\n', at);
            if (lineEnd < 0) lineEnd = all.Length;
            var next = all.IndexOf("\n" + Header, Math.Min(lineEnd, all.Length), StringComparison.Ordinal);
            var span = new SourceSpan(source, Math.Min(lineEnd + 1, all.Length), 0) is var start ? start with { Length = Math.Max(0, (next < 0 ? all.Length : next + 1) - start.Start) } : default;
            var path = all.AsSpan(at + Header.Length, lineEnd - at - Header.Length).TrimEnd().TrimEnd(':').ToString();
            files.Add(new ConfigFile(path, span, new ConfigReader(all, span).Read(), false));
            at = next < 0 ? -1 : next + 1;
        }

        return files.ToImmutable();
    }

    public static IncludedFiles Find(ImmutableArray<ConfigFile> dump, string written)
    {
        var main = dump[0].Path;
        var path = written.StartsWith('/') ? written : $"{main[..Math.Max(0, main.LastIndexOf('/'))]}/{written}";
        var isGlob = GlobPath.IsGlob(path);
        ImmutableArray<ConfigFile> found = [.. dump.Where(file => isGlob ? GlobPath.IsMatch(file.Path, path) : file.Path == path).OrderBy(file => file.Path, StringComparer.Ordinal)];
        return new IncludedFiles(found, isGlob, IsUnread: found.IsEmpty && !isGlob);
    }
}
