using System.Collections.Immutable;
using Auditor.Rules.Runs;
using Auditor.Sources.Evidence;
using Auditor.Sources.Ssh;
using Auditor.Testing;

namespace Auditor.Engine.Tests;

/// <summary>Hosts in namespaces (<c>Hosts/live</c>), seen by the real collector and judged by all rules.</summary>
internal static class NamespaceHost
{
    private static readonly string Client = Path.Join(Repository.Root, "tests/Auditor.Engine.Tests/Hosts/live/namespaces.sh");

    /// <summary>The evidence of each kind, as it would be kept.</summary>
    public static ImmutableArray<EvidenceFile> Collected(string host)
    {
        var target = EvidenceTarget.Parse($"ssh://{host}", out _) ?? throw new InvalidOperationException(host);
        var source = new SshSource(SshOptions.Default with { Client = Client, Longest = TimeSpan.FromMinutes(10) });
        ImmutableArray<EvidenceFile> files = [.. source.Collect(target, TimeProvider.System, default).Select(EvidenceMask.Of)];
        Assert.DoesNotContain("\ngap ", files[0].Text, StringComparison.Ordinal);
        return files;
    }

    /// <summary>Judged today, since what was made there (certificates) is of today.</summary>
    public static Run Audited(TemporaryFolder folder, string host, IEnumerable<EvidenceFile> files)
    {
        foreach (var file in files.Where(file => file.Text.Length > 0)) folder.With($"{host}/{file.Kind}.evidence", file.Text);
        return Repositories.Run(Repositories.Request(folder.Path) with { AsOf = DateTimeOffset.UtcNow });
    }

    /// <summary>What becomes good when a section of the host's evidence was not read, over all sections and rules.</summary>
    public static string Lies(TemporaryFolder folder, string host, ImmutableArray<EvidenceFile> files)
    {
        var (head, sections) = Blindness.Sections(files[0].Text);
        Run Judged(IEnumerable<string> seen) =>
            Audited(folder, host, files.SetItem(0, files[0] with { Text = head + string.Concat(seen) }));
        var whole = Judged(sections);
        return string.Join("\n", sections.SelectMany((section, at) =>
            Blindness.Lies(whole, Judged([.. sections[..at], Blindness.Blinded(section, "none 77"), .. sections[(at + 1)..]]))
                .Select(lie => $"without {Blindness.Id(section)}: {lie}")));
    }
}
