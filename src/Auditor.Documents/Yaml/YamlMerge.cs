using System.Collections.Immutable;

namespace Auditor.Documents.Yaml;

/// <summary>
/// Follows merge keys (https://yaml.org/type/merge.html): local keys win, then the first mapping of a list, nested merges after the
/// keys of the mapping that holds them. One instance serves one file: its budget of visited entries bounds all calls together,
/// because aliases let a small text describe an endless amount of merges.
/// Problem codes: <c>merge-budget</c>, <c>merge-value</c>.
/// </summary>
public sealed class YamlMerge(int budget = YamlReader.MaximumNodes)
{
    /// <summary>Up to here comparing all keys with each other costs less than an index of them.</summary>
    private const int SmallEnoughToScan = 12;

    private readonly ImmutableArray<ParseProblem>.Builder problems = ImmutableArray.CreateBuilder<ParseProblem>();
    private readonly HashSet<YamlEntry> refused = new(ReferenceEqualityComparer.Instance);
    private int spent;
    private bool isSpent;

    public ImmutableArray<ParseProblem> Problems => problems.ToImmutable();

    /// <summary>The entries in effect, whoever brought them.</summary>
    public ImmutableArray<YamlEntry> EffectiveEntries(YamlMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        if (mapping.Entries.Length <= SmallEnoughToScan && !HasMerge(mapping) && !HasRepeated(mapping.Entries)) return Spend(mapping) ? mapping.Entries : [];
        return [.. Effective(mapping).Select(merged => merged.Entry)];
    }

    /// <summary>The entries in effect, local ones first. Of a repeated name the first one counts; keys that are not scalars all stay.</summary>
    public ImmutableArray<YamlMergedEntry> Effective(YamlMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        if (mapping.Entries.Length <= SmallEnoughToScan && !HasMerge(mapping)) return Spend(mapping) ? Own(mapping) : [];
        var result = ImmutableArray.CreateBuilder<YamlMergedEntry>(mapping.Entries.Length);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<(YamlMapping Mapping, YamlEntry? Merge)>();
        waiting.Push((mapping, null));
        while (waiting.TryPop(out var next) && Spend(next.Mapping))
        {
            AddOwn(next.Mapping, next.Merge, names, result);
            PushMerged(next.Mapping, next.Merge, waiting);
        }

        return result.DrainToImmutable();
    }

    private static bool HasMerge(YamlMapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            if (IsMergeKey(entry)) return true;
        }

        return false;
    }

    private static bool HasRepeated(ImmutableArray<YamlEntry> entries)
    {
        for (var i = 1; i < entries.Length; i++)
        {
            if (entries[i].Key.Target is YamlScalar key && IsAmong(entries.AsSpan(0, i), key.Value)) return true;
        }

        return false;
    }

    /// <summary>The entries of a mapping without merge keys.</summary>
    private static ImmutableArray<YamlMergedEntry> Own(YamlMapping mapping)
    {
        var result = ImmutableArray.CreateBuilder<YamlMergedEntry>(mapping.Entries.Length);
        for (var at = 0; at < mapping.Entries.Length; at++)
        {
            var entry = mapping.Entries[at];
            if (entry.Key.Target is not YamlScalar key || !IsAmong(mapping.Entries.AsSpan(0, at), key.Value)) result.Add(new YamlMergedEntry(entry, null));
        }

        return result.DrainToImmutable();
    }

    private static bool IsAmong(ReadOnlySpan<YamlEntry> entries, string name)
    {
        foreach (var entry in entries)
        {
            if (entry.Key.Target is YamlScalar key && key.Value == name) return true;
        }

        return false;
    }

    /// <summary>A plain <c>&lt;&lt;</c>; in quotes it is an ordinary key.</summary>
    public static bool IsMergeKey(YamlEntry entry) =>
        entry is { Key: YamlScalar { Value: "<<" } key } && (key.Style == YamlStyle.Plain ? key.Tag is null or "!!merge" : key.Tag == "!!merge");

    private static void AddOwn(YamlMapping mapping, YamlEntry? merge, HashSet<string> names, ImmutableArray<YamlMergedEntry>.Builder result)
    {
        foreach (var entry in mapping.Entries)
        {
            if (IsMergeKey(entry)) continue;
            if (entry.Key.Target is not YamlScalar key || names.Add(key.Value)) result.Add(new YamlMergedEntry(entry, merge));
        }
    }

    /// <summary>In reverse, so that the first one is taken from the stack first.</summary>
    private void PushMerged(YamlMapping mapping, YamlEntry? merge, Stack<(YamlMapping Mapping, YamlEntry? Merge)> waiting)
    {
        for (var i = mapping.Entries.Length - 1; i >= 0; i--)
        {
            var entry = mapping.Entries[i];
            if (!IsMergeKey(entry)) continue;
            if (entry.Value.Target is YamlSequence list) PushList(entry, list, merge, waiting);
            else Push(entry, entry.Value, merge, waiting);
        }
    }

    private void PushList(YamlEntry entry, YamlSequence list, YamlEntry? merge, Stack<(YamlMapping Mapping, YamlEntry? Merge)> waiting)
    {
        if (!Spend(list.Items.Length, list)) return;
        for (var i = list.Items.Length - 1; i >= 0; i--) Push(entry, list.Items[i], merge, waiting);
    }

    private void Push(YamlEntry entry, YamlNode value, YamlEntry? merge, Stack<(YamlMapping Mapping, YamlEntry? Merge)> waiting)
    {
        if (value.Target is YamlMapping merged) waiting.Push((merged, merge ?? entry));
        else if (value is not YamlAlias { Anchored: null } && refused.Add(entry)) Report("merge-value", "A merge key takes a mapping, an alias of one, or a list of these.", value.Span);
    }

    private bool Spend(YamlMapping mapping) => Spend(mapping.Entries.Length + 1, mapping);

    private bool Spend(int visits, YamlNode at)
    {
        if (!isSpent && visits <= budget - spent)
        {
            spent += visits;
            return true;
        }

        if (!isSpent) Report("merge-budget", $"More than {budget} entries are merged here; the rest was not followed.", at.Span);
        isSpent = true;
        return false;
    }

    private void Report(string code, string message, SourceSpan span) => problems.Add(new ParseProblem(code, message, span));
}
