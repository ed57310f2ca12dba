using System.Text.RegularExpressions;
using Auditor.Testing;

namespace Auditor.RulePacks.Tests.Examples;

/// <summary>
/// What a fix writes is still a file that docker-compose 1.29 (Debian) reads, where it read the file before. It does not know <c>host_ip</c> in the
/// long form of a port; examples with mistakes that no fix mends, and those that build folders which are not there, it refuses before and after.
/// </summary>
public sealed partial class ComposeFixTests
{
    private static readonly string Pack = Repository.PathOf("rules", "compose");

    private static readonly List<string> Examples =
        [.. Directory.EnumerateFiles(Pack, "*.fixed.*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Pack, file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Fixed => [.. Examples];

    [ComponentTheory("docker-compose")]
    [MemberData(nameof(Fixed))]
    public void Docker_compose_reads_what_a_fix_wrote(string example)
    {
        var path = Path.Combine(Pack, example);
        var before = Read(File.ReadAllText(path.Replace(".fixed.", ".", StringComparison.Ordinal)));
        var after = Read(File.ReadAllText(path));
        Assert.True(after.Code == 0 || before.Code != 0 || after.Error.Contains("'host_ip'", StringComparison.Ordinal), after.Error);
    }

    [ComponentFact("docker-compose")]
    public void Most_examples_are_read_before_and_after() =>
        Assert.InRange(Examples.Count(example => Read(File.ReadAllText(Path.Combine(Pack, example))).Code == 0), Examples.Count * 3 / 4, Examples.Count);

    private static (int Code, string Error) Read(string text)
    {
        using var folder = new TemporaryFolder();
        folder.With("docker-compose.yml", text).With(".env", string.Concat(Variable().Matches(text).Select(match => match.Groups[1].Value).Distinct().Select(name => $"{name}=fake\n")));
        var (code, _, error) = Processes.Run(folder.Path, "docker-compose", "config", "-q");
        return (code, error);
    }

    [GeneratedRegex(@"\$\{([A-Za-z_][A-Za-z0-9_]*)")]
    private static partial Regex Variable();
}
