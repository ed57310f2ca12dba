using System.Text.RegularExpressions;
using Auditor.Testing;

namespace Auditor.Architecture.Tests;

/// <summary>
/// Patterns over foreign text take linear time: they are searched for by LinearPattern. The framework's engine stands only where it is named here,
/// with the reason; a backtracking one needs a good one.
/// </summary>
public partial class RegexTests
{
    private static readonly Dictionary<string, string> NonBacktracking = new(StringComparer.Ordinal)
    {
        ["src/Auditor.Documents/Queries/Functions/Pattern.cs"] = "patterns of rules that LinearPattern does not take, and replacing",
        ["src/Auditor.Parsers/Dockerfile/Variables/ShellPattern.cs"] = "needs where the match ends; made only for ${x#pattern} and its like",
    };

    private static readonly Dictionary<string, string> Backtracking = new(StringComparer.Ordinal)
    {
        ["src/Auditor.Documents/Secrets/ValueKinds.cs"] = "generated ahead of time, over at most 4,096 characters; nothing repeated can be read in two ways",
        ["src/Auditor.Documents/Secrets/TokenShape.cs"] = "generated ahead of time; its parts have lengths",
    };

    [Fact]
    public void Regular_expressions_of_the_framework_stand_only_where_there_is_a_reason() =>
        Assert.Equal(NonBacktracking.Keys.Concat(Backtracking.Keys).Order(StringComparer.Ordinal), Users().Order(StringComparer.Ordinal));

    [Fact]
    public void All_but_the_named_ones_do_not_backtrack()
    {
        foreach (var file in NonBacktracking.Keys)
        {
            var text = File.ReadAllText(Repository.PathOf(file));
            Assert.Contains("RegexOptions.NonBacktracking", text, StringComparison.Ordinal);
            Assert.DoesNotContain("GeneratedRegex", text, StringComparison.Ordinal);
            Assert.All(Construction().Matches(text), made => Assert.Matches(@"ptions\)", made.Value));
        }
    }

    private static IEnumerable<string> Users()
    {
        foreach (var folder in (string[])["src", "rules"])
        {
            var root = Repository.PathOf(folder);
            foreach (var file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
            {
                var path = $"{folder}/{Path.GetRelativePath(root, file).Replace('\\', '/')}";
                if (!path.Contains("/obj/", StringComparison.Ordinal) && UsesRegex().IsMatch(File.ReadAllText(file))) yield return path;
            }
        }
    }

    // Escaping a text makes no expression.
    [GeneratedRegex(@"\bnew Regex\b|\bGeneratedRegex\b|\bRegex\.(IsMatch|Match|Matches|Replace|Split|Count|Enumerate\w+)\(|\bRegex\b[^(\n]*= new\(", RegexOptions.CultureInvariant)]
    private static partial Regex UsesRegex();

    [GeneratedRegex(@"new Regex\([^;\n]*", RegexOptions.CultureInvariant)]
    private static partial Regex Construction();
}
