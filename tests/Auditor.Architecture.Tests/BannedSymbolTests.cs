using System.Text.RegularExpressions;
using System.Xml.Linq;
using Auditor.Testing;

namespace Auditor.Architecture.Tests;

/// <summary>
/// The compiler's banned symbols keep each layer to its own; these tests see to it that no project slips out of them.
/// </summary>
public sealed partial class BannedSymbolTests
{
    private static readonly Dictionary<string, string> Layers = new()
    {
        ["Auditor.Documents"] = "pure",
        ["Auditor.Parsers"] = "pure",
        ["Auditor.Rules"] = "pure",
        ["Auditor.RulePacks"] = "pure",
        ["Auditor.Reports"] = "pure",
        ["Auditor.Sources"] = "edge",
        ["Auditor.Engine"] = "edge",
        ["Auditor.PackCompiler"] = "host",
        ["Auditor.Cli"] = "host",
    };

    public static TheoryData<string> PureFiles =>
    [
        .. Layers.Where(layer => layer.Value == "pure").SelectMany(layer => SourceFiles(FolderOf(layer.Key)))
            .Select(file => Path.GetRelativePath(Repository.Root, file)),
    ];

    [Fact]
    public void Every_project_is_in_the_layer_that_the_architecture_names()
    {
        foreach (var (project, layer) in Layers)
        {
            var file = Path.Combine(FolderOf(project), project + ".csproj");
            var declared = XDocument.Load(file).Descendants("AuditorLayer").Select(element => element.Value).FirstOrDefault() ?? "pure";
            Assert.True(declared == layer, $"{project} declares layer {declared}, not {layer}.");
        }
    }

    [Theory]
    [InlineData("pure", "System.Console", "System.IO.File", "System.IO.Directory", "System.Diagnostics.Process", "System.DateTime.UtcNow", "System.TimeProvider", "System.Environment")]
    [InlineData("edge", "System.Console", "System.DateTime.UtcNow")]
    [InlineData("host", "System.DateTime.UtcNow")]
    public void A_layer_bans_its_symbols(string layer, params string[] symbols)
    {
        var banned = File.ReadAllLines(Repository.PathOf("src", $"BannedSymbols.{layer}.txt")).Select(line => line.Split(';')[0][2..]).ToHashSet();
        Assert.All(symbols, symbol => Assert.Contains(symbol, banned));
    }

    /// <summary>What the analyzer would let through: a suppression of it.</summary>
    [Theory]
    [MemberData(nameof(PureFiles))]
    public void A_pure_file_neither_silences_the_ban_nor_does_input_or_output(string file)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, file));
        Assert.DoesNotContain("RS0030", text, StringComparison.Ordinal);
        Assert.False(InputOrOutput().IsMatch(text), $"{file} names a type of the file system, the console, a process or the clock.");
    }

    private static string FolderOf(string project) =>
        project == "Auditor.RulePacks" ? Repository.PathOf("rules") : Repository.PathOf("src", project);

    private static IEnumerable<string> SourceFiles(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Where(file => !Path.GetFileName(file).StartsWith("bad-", StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith("good-", StringComparison.Ordinal));

    [GeneratedRegex(@"\b(File\.(Read|Write|Open|Exists|Delete)|Directory\.(Enumerate|Exists|Create)|Console\.|Process\.Start|DateTime(Offset)?\.(Utc)?Now|Stopwatch\.)", RegexOptions.CultureInvariant)]
    private static partial Regex InputOrOutput();
}
