using System.Collections.Concurrent;
using Auditor.Documents;

namespace Auditor.RulePacks.Nginx;

/// <summary>The table <c>rules/data/nginx-advisories.tsv</c>, read once.</summary>
internal sealed class KnownAdvisories
{
    private static readonly ConcurrentDictionary<string, KnownAdvisories> Read = new(StringComparer.Ordinal);

    private readonly List<Advisory> all = [];

    private KnownAdvisories(string table)
    {
        foreach (var line in table.Split('\n'))
        {
            if (line.Split('\t') is ["advisory", var name, var severity, var ranges, var repaired, var uses, var what])
                all.Add(new Advisory(name, severity, ranges.Split(','), repaired.Split(','), uses.Split(','), what));
        }
    }

    public static KnownAdvisories Of(string table) => Read.GetOrAdd(table, static text => new KnownAdvisories(text));

    /// <summary>Those about something that the configuration uses, the newest first.</summary>
    public List<Advisory> UsedBy(DocumentTree tree) => all.FindAll(advisory => advisory.IsUsedBy(tree));
}
