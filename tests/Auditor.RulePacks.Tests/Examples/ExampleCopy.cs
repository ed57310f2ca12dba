using System.Text.RegularExpressions;
using Auditor.Engine;
using Auditor.Rules.Packs;
using Auditor.Testing;

namespace Auditor.RulePacks.Tests.Examples;

/// <summary>An example in a folder of its own, outside the repository, where it is audited and changed.</summary>
internal sealed partial class ExampleCopy : IDisposable
{
    /// <summary>The date of every audit of an example.</summary>
    private static readonly DateTimeOffset AsOf = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    private readonly string root = Directory.CreateTempSubdirectory("auditor-example-").FullName;
    private readonly string rule;

    /// <param name="rule">The id of the rule whose example it is.</param>
    public ExampleCopy(string rule, RuleExample example)
    {
        this.rule = rule;
        foreach (var file in example.Files)
        {
            var copy = Path.Combine(root, PathIn(file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? root);
            File.Copy(Repository.PathOf("rules", rule, file.Path), copy);
        }
    }

    /// <summary>The files by path, as they are now.</summary>
    public SortedDictionary<string, string> Files => new(
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText),
        StringComparer.Ordinal);

    private static bool IsShipped(string id) => ExampleList.Rules.Any(rule => rule.Info.Id == id);

    private IEnumerable<string> Superseding => ExampleList.Rules.Where(other => other.Supersedes.Contains(rule)).Select(other => other.Info.Id);

    /// <summary>Where a file of an example stands when the example is audited: a folder is the root, so its name is left out.</summary>
    public static string PathIn(ExampleFile file) => file.Path[(file.Path.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>
    /// Audits with the rule and those that it cannot be seen without: the rules that its findings fold into, and those that the example's
    /// suppression comments speak of.
    /// </summary>
    public AuditOutcome AuditAlone() => Audit([rule, .. Superseding, .. Files.Values.SelectMany(text => Suppressed().Matches(text)).SelectMany(match => match.Groups[1].Value.Split(',')).Where(IsShipped)]);

    /// <summary>Audits with the rules that run unless someone turns them off, and with this one.</summary>
    public AuditOutcome AuditWithAllRules() => Audit(ExampleList.Rules.Where(shipped => !shipped.Info.IsOptIn || shipped.Info.Id == rule).Select(shipped => shipped.Info.Id));

    public void Dispose() => Directory.Delete(root, recursive: true);

    private AuditOutcome Audit(IEnumerable<string> rules)
    {
        var request = new AuditRequest { Targets = [root], AsOf = AsOf, Jobs = 1, ToolVersion = "0", UsesConfiguration = false, OnlyRules = [.. rules.Distinct()] };
        var outcome = Auditor.Engine.Audit.Run(request, null, CancellationToken.None);
        Assert.True(outcome.Run is not null, string.Join('\n', outcome.Messages));
        return outcome;
    }

    [GeneratedRegex(@"auditor:ignore\s+([a-z0-9/,-]+)")]
    private static partial Regex Suppressed();
}
