using System.Xml.Linq;
using Auditor.Testing;

namespace Auditor.Architecture.Tests;

/// <summary>The layers of ARCHITECTURE.md, read from the project files themselves.</summary>
public sealed class ProjectGraphTests
{
    /// <summary>Who may name whom. An arrow that is not here is a wrong one.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Auditor.Documents"] = [],
        ["Auditor.Parsers"] = ["Auditor.Documents"],
        ["Auditor.Sources"] = ["Auditor.Documents"],
        ["Auditor.Rules"] = ["Auditor.Documents"],
        ["Auditor.PackCompiler"] = ["Auditor.Documents", "Auditor.Parsers", "Auditor.Rules"],
        ["Auditor.RulePacks"] = ["Auditor.Documents", "Auditor.Rules"],
        ["Auditor.Reports"] = ["Auditor.Rules"],
        ["Auditor.Engine"] = ["Auditor.Documents", "Auditor.Parsers", "Auditor.Sources", "Auditor.Rules", "Auditor.RulePacks"],
        ["Auditor.Cli"] = ["Auditor.Engine", "Auditor.Reports"],
    };

    public static TheoryData<string> Projects => [.. ProjectFiles().Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_its_layer_may(string project)
    {
        Assert.True(Allowed.ContainsKey(project), $"{project} has no place in the layers: add it to ARCHITECTURE.md and here.");
        var forbidden = References(project).Except(Allowed[project]).ToList();
        Assert.True(forbidden.Count == 0, $"{project} must not reference {string.Join(", ", forbidden)}.");
    }

    [Fact]
    public void Every_layer_has_its_project() =>
        Assert.Equal(Allowed.Keys.Order(), ProjectFiles().Select(file => Path.GetFileNameWithoutExtension(file)).Order());

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Auditor.sln"));
        var projects = Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileName(file));
        Assert.All(projects, project => Assert.Contains(project, solution, StringComparison.Ordinal));
    }

    private static IEnumerable<string> ProjectFiles() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Append(Path.Combine(Repository.Root, "rules", "Auditor.RulePacks.csproj"));

    /// <summary>References that end up in the compiled project; a tool that is only built first does not count.</summary>
    private static IEnumerable<string> References(string project)
    {
        var file = ProjectFiles().Single(path => Path.GetFileNameWithoutExtension(path) == project);
        return XDocument.Load(file).Descendants("ProjectReference")
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
            .Select(reference => Path.GetFileNameWithoutExtension(((string?)reference.Attribute("Include") ?? "").Replace('\\', '/')));
    }
}
