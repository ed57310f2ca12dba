using System.Text.Json;
using Auditor.Documents;
using Auditor.Parsers.Shell;
using Auditor.Testing;

namespace Auditor.Parsers.Tests.Shell;

/// <summary>Compares the reader with other readers, on the scripts that this machine happens to have.</summary>
public sealed class ShellOracleTests
{
    private const int FewestScripts = 100;

    [ComponentTheory("dash", "bash")]
    [InlineData("dash", ShellDialect.Posix)]
    [InlineData("bash", ShellDialect.Bash)]
    public void A_script_reads_without_errors_exactly_when_the_shell_accepts_it(string shell, ShellDialect dialect)
    {
        var scripts = FoundScripts.All;
        Assert.True(scripts.Count >= FewestScripts, $"only {scripts.Count} scripts were found");
        var differences = scripts.AsParallel().AsOrdered().Select(script => Difference(script, shell, dialect)).OfType<string>().ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [ComponentFact("shfmt")]
    public void The_commands_are_those_that_shfmt_reads()
    {
        var results = FoundScripts.All.AsParallel().AsOrdered().Select(CompareCommands).OfType<string>().ToList();
        var differences = results.Where(result => result.Length > 0).ToList();
        Assert.True(results.Count >= FewestScripts, $"only {results.Count} scripts could be compared");
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static string? Difference(FoundScript script, string shell, ShellDialect dialect)
    {
        var (exitCode, _, errors) = OtherReader.Run(shell, ["-n"], script.Text);
        var read = ShellReader.Read(MappedText.Of(0, script.Text), dialect);
        if (exitCode == 0 && read.Problems.FirstOrDefault(problem => problem.Severity == ProblemSeverity.Error) is { } error)
            return $"{script.Path}: {shell} accepts it; {error.Code} {error.Message} line {LineOf(script, error)}";
        return exitCode != 0 && read.Problems.IsEmpty ? $"{script.Path}: {shell} refuses it: {errors.Trim()}" : null;
    }

    private static int LineOf(FoundScript script, ParseProblem problem) => script.Text.AsSpan(0, problem.Span.Start).Count('\n') + 1;

    /// <summary>What differs, the empty string, or null when shfmt cannot read the script.</summary>
    private static string? CompareCommands(FoundScript script)
    {
        var (exitCode, output, _) = OtherReader.Run("shfmt", ["--to-json", "-ln", script.Dialect == ShellDialect.Bash ? "bash" : "posix"], script.Text);
        if (exitCode != 0) return null;
        using var json = JsonDocument.Parse(output, new JsonDocumentOptions { MaxDepth = 2000 });
        var expected = CommandWords.Of(json);
        var actual = CommandWords.Of(ShellReader.Read(MappedText.Of(0, script.Text), script.Dialect));
        if (expected.SequenceEqual(actual)) return "";
        var at = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{script.Path}: command {at}: expected {Around(expected, at)}, read {Around(actual, at)}";
    }

    private static string Around(List<string> words, int at) => string.Join(' ', words.Skip(Math.Max(0, at - 2)).Take(6));
}
