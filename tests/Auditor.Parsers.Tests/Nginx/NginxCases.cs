using System.Globalization;
using System.Text.RegularExpressions;
using Auditor.Testing;

namespace Auditor.Parsers.Tests.Nginx;

/// <summary>
/// Reads the case files. In a text <c>⏎</c> is a line feed, <c>␍</c> a carriage return, <c>⇥</c> a tab, <c>⍽</c> a no-break space, <c>␀</c> a NUL and <c>⟦x*4095⟧</c> a repetition.
/// </summary>
internal static partial class NginxCases
{
    public static string Folder { get; } = Repository.PathOf("tests", "fixtures", "nginx", "cases");

    public static IReadOnlyList<NginxCase> All { get; } = [.. Directory.EnumerateFiles(Folder, "*.cases").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<NginxCase> Read(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal)) continue;
            var match = CaseLine().Match(line);
            Assert.True(match.Success, $"{file}:{number}: not CONTEXT: TEXT => VERDICT");
            var name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}:{number}");
            yield return new NginxCase(name, match.Groups[1].Value, Decode(match.Groups[2].Value), match.Groups[3].Value);
        }
    }

    private static string Decode(string text) => Repetition()
        .Replace(text, match => string.Concat(Enumerable.Repeat(match.Groups[1].Value, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture))))
        .Replace('⏎', '\n').Replace('␍', '\r').Replace('⇥', '\t').Replace('⍽', '\u00A0').Replace('␀', '\0');

    [GeneratedRegex("^([a-z_-]+): (.*) => ([a-z-]+)$")]
    private static partial Regex CaseLine();

    [GeneratedRegex(@"⟦(.+?)\*([0-9]+)⟧")]
    private static partial Regex Repetition();
}
