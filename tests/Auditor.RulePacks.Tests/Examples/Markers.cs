using System.Globalization;
using System.Text.RegularExpressions;
using Auditor.Rules.Packs;
using Auditor.Testing;

namespace Auditor.RulePacks.Tests.Examples;

/// <summary>
/// What a bad example says is to be found in it. <c># finds: NAME, NAME</c> in the format's own comment speaks of the next line when it has
/// a line of its own, else of its line; behind the name of a rule with several severities stands the one that is expected: <c>NAME (high)</c>.
/// Lines of <c>bad-x.expected</c> say the same: <c>PATH:LINE NAME, NAME</c>.
/// </summary>
internal static partial class Markers
{
    private const string Name = @"[a-z0-9-]+(?: \((?:critical|high|medium|low|info)\))?";

    private const string Names = $@"{Name}(?:\s*,\s*{Name})*";

    /// <summary>The markers of an example, in order.</summary>
    public static IEnumerable<Marker> Of(string rule, RuleExample example)
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
            foreach (var marker in At(match.Groups[1].Value, match.Groups[2].Value)) yield return marker;
        }
    }

    private static IEnumerable<Marker> InText(string path, string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Comment().Match(lines[i]) is not { Success: true } marker) continue;
            var line = i + (string.IsNullOrWhiteSpace(lines[i][..marker.Index]) ? 2 : 1);
            foreach (var one in At(string.Create(CultureInfo.InvariantCulture, $"{path}:{line}"), marker.Groups[1].Value)) yield return one;
        }
    }

    private static IEnumerable<Marker> At(string place, string names) =>
        from name in names.Split(',', StringSplitOptions.TrimEntries)
        select name.Split(' ') is [var rule, var severity] ? new Marker(place, rule, severity.Trim('(', ')')) : new Marker(place, name, "");

    [GeneratedRegex($@"(?:#|//|--|;|<!--)\s*finds:\s*({Names})\s*(?:-->)?\s*$")]
    private static partial Regex Comment();

    [GeneratedRegex($@"^(\S+:[1-9][0-9]*) ({Names})$")]
    private static partial Regex Expected();
}
