using System.Globalization;
using System.Text.RegularExpressions;
using Auditor.Rules.Packs;
using Auditor.Testing;

namespace Auditor.RulePacks.Tests.Examples;

/// <summary>
/// What a bad example says is to be found in it. <c># finds: NAME, NAME</c> in the format's own comment speaks of the next line when it has
/// a line of its own, else of its line. Lines of <c>bad-x.expected</c> say the same: <c>PATH:LINE NAME, NAME</c>.
/// </summary>
internal static partial class Markers
{
    /// <summary>Path, line and rule name of each finding, in order.</summary>
    public static IEnumerable<(string Place, string Name)> Of(string rule, RuleExample example)
    {
        foreach (var file in example.Files)
        {
            foreach (var marked in InText(ExampleCopy.PathIn(file), file.Text)) yield return marked;
        }

        var sidecar = Repository.PathOf("rules", rule, example.Name + ".expected");
        if (!File.Exists(sidecar)) yield break;
        foreach (var line in File.ReadAllLines(sidecar).Where(line => line.Length > 0))
        {
            var match = Expected().Match(line);
            Assert.True(match.Success, $"{example.Name}.expected: '{line}' is not PATH:LINE NAME");
            foreach (var name in Names(match.Groups[2])) yield return (match.Groups[1].Value, name);
        }
    }

    private static IEnumerable<(string Place, string Name)> InText(string path, string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Marker().Match(lines[i]) is not { Success: true } marker) continue;
            var line = i + (string.IsNullOrWhiteSpace(lines[i][..marker.Index]) ? 2 : 1);
            foreach (var name in Names(marker.Groups[1])) yield return (string.Create(CultureInfo.InvariantCulture, $"{path}:{line}"), name);
        }
    }

    private static string[] Names(Group names) => names.Value.Split(',', StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"(?:#|//|--|;|<!--)\s*finds:\s*([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\s*(?:-->)?\s*$")]
    private static partial Regex Marker();

    [GeneratedRegex(@"^(\S+:[1-9][0-9]*) ([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)$")]
    private static partial Regex Expected();
}
