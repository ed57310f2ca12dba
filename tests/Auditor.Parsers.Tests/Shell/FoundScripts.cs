using System.Text;
using Auditor.Parsers.Shell;

namespace Auditor.Parsers.Tests.Shell;

/// <summary>The shell scripts of this machine: input for the comparisons with other readers.</summary>
internal static class FoundScripts
{
    private const int LargestFile = 256 * 1024;
    private const int Most = 450;

    private static readonly string[] Folders = ["/etc", "/usr/bin", "/usr/sbin", "/usr/share", "/usr/lib", "/var/lib/dpkg/info", "/usr/local"];
    private static readonly Lazy<IReadOnlyList<FoundScript>> Found = new(Find);

    public static IReadOnlyList<FoundScript> All => Found.Value;

    private static List<FoundScript> Find()
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return [.. Folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", options))
            .Where(HasScriptName)
            .Select(Read).OfType<FoundScript>()
            .OrderBy(script => Path.GetFileName(script.Path), StringComparer.Ordinal).ThenBy(script => script.Path, StringComparer.Ordinal)
            .DistinctBy(script => script.Text).Take(Most)];
    }

    private static bool HasScriptName(string path) =>
        Path.GetExtension(path) is "" or ".sh" or ".bash" or ".sample" or ".preinst" or ".postinst" or ".prerm" or ".postrm" or ".config";

    private static FoundScript? Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > LargestFile || !StartsLikeScript(file)) return null;
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path));
            var shebang = ShebangLine.Of(text);
            return shebang.IsShell ? new FoundScript(path, text, shebang.Interpreter == "bash" ? ShellDialect.Bash : ShellDialect.Posix) : null;
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException or DecoderFallbackException)
        {
            return null; // not readable here, or not text: no input for these tests
        }
    }

    private static bool StartsLikeScript(FileStream file)
    {
        Span<byte> head = stackalloc byte[2];
        return file.ReadAtLeast(head, 2, throwOnEndOfStream: false) == 2 && head[0] == '#' && head[1] == '!';
    }
}
