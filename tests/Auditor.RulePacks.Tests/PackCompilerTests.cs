using System.Diagnostics;
using Auditor.Documents;
using Auditor.Parsers.Dockerfile;
using Auditor.Rules.Packs;
using Auditor.Rules.Packs.Texts;
using Auditor.Testing;

namespace Auditor.RulePacks.Tests;

/// <summary>The program that the build runs, on folders of rules made for the test.</summary>
public sealed class PackCompilerTests : IDisposable
{
    private const string Checklist = """
        checklist: go-live
        version: "1"
        sections:
          - name: Containers
            controls:
              - id: container.labels
                title: Labels
                asks: Images say where they come from.
                weight: L
                from: [repo]
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("auditor-packs-").FullName;

    private string Packs => Path.Combine(folder, "packs");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_new_rule_compiles_as_it_is()
    {
        Write(RuleScaffold.Files("my-pack/my-rule", DockerfileVocabulary.Instance));

        var (code, output) = Compile();

        Assert.Equal("", output);
        Assert.Equal(0, code);
        Assert.Equal("my-pack/my-rule", Assert.Single(PackReader.Rules(File.ReadAllBytes(Path.Combine(Packs, "dockerfile.pack")))).Info.Id);
        Assert.Equal(3, Assert.Single(PackReader.Documents(File.ReadAllBytes(Path.Combine(Packs, "docs.pack")))).Examples.Length);
    }

    [Fact]
    public void Mistakes_come_in_the_form_of_msbuild_and_nothing_is_written()
    {
        var files = RuleScaffold.Files("my-pack/my-rule", DockerfileVocabulary.Instance);
        Write([new SourceText(files[0].Path, files[0].Text.Replace("violation: \"not(label)\"", "violation: \"not(labl)\"", StringComparison.Ordinal)), .. files[1..]]);
        var line = Array.FindIndex(files[0].Text.Split('\n'), text => text.StartsWith("violation:", StringComparison.Ordinal)) + 1;

        var (code, output) = Compile();

        Assert.Equal(1, code);
        Assert.StartsWith($"{folder}/rules/my-pack/my-rule/rule.yml({line},17): error AUD001: ", output, StringComparison.Ordinal);
        Assert.Single(output.Trim().Split('\n'));
        Assert.False(Directory.Exists(Packs));
    }

    [Fact]
    public void A_folder_without_its_rule_file_is_a_mistake()
    {
        Write([new SourceText("my-pack/my-rule/bad-1.Dockerfile", "FROM scratch\n")]);

        var (code, output) = Compile();

        Assert.Equal(1, code);
        Assert.Contains("my-pack/my-rule/rule.yml(1,1): error AUD001: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Controls_come_from_the_checklist()
    {
        var files = RuleScaffold.Files("my-pack/my-rule", DockerfileVocabulary.Instance);
        var decides = files[0].Text.Replace("decides: []", "decides: [container.labels]", StringComparison.Ordinal);
        Write([new SourceText(files[0].Path, decides), .. files[1..]]);
        Assert.Contains("unknown control \"container.labels\"", Compile().Output, StringComparison.Ordinal);

        Write([new SourceText("checklists/go-live.yml", Checklist)]);

        Assert.Equal((0, ""), Compile());
    }

    [Fact]
    public void A_mistake_in_a_checklist_is_told_at_its_place()
    {
        Write([.. RuleScaffold.Files("my-pack/my-rule", DockerfileVocabulary.Instance), new SourceText("checklists/go-live.yml", Checklist.Replace("weight: L", "weight: X", StringComparison.Ordinal))]);

        var (code, output) = Compile();

        Assert.Equal(1, code);
        Assert.Contains("checklists/go-live.yml(9,17): error AUD001: \"weight\" must be B, H, M or L", output, StringComparison.Ordinal);
    }

    private void Write(IEnumerable<SourceText> files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, "rules", file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }

    private (int Code, string Output) Compile()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var compiler = Repository.PathOf("src", "Auditor.PackCompiler", "bin", configuration, "net10.0", "Auditor.PackCompiler.dll");
        var start = new ProcessStartInfo("dotnet", [compiler, Path.Combine(folder, "rules"), Packs]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
