using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Parsers.Compose.Model;

/// <summary>A mapping with the entries in effect, each key once.</summary>
internal sealed record ComposeMap(SourceSpan Span, ImmutableArray<ComposeEntry> Entries, bool IsFlow) : ComposeValue(Span)
{
    private const int SmallEnoughToScan = 12;

    // Made when the first key of a large mapping is asked for.
    private Dictionary<string, ComposeEntry>? index;

    private object? reading;

    /// <summary>Not to be changed in a copy: it would keep the index.</summary>
    public ImmutableArray<ComposeEntry> Entries { get; } = Entries;

    public override string Form => "mapping";

    public override bool TakesVariables { get; } = AnyTakesVariables(Entries);

    public ComposeValue? this[string key] => Entry(key)?.Value;

    public ComposeScalar? Scalar(string key) => this[key] is ComposeScalar { IsNull: false } scalar ? scalar : null;

    public ComposeMap? Map(string key) => this[key] as ComposeMap;

    /// <summary>What was read of the entries together: made when it is first asked for, and kept.</summary>
    public T Reading<T>(Func<ComposeMap, T> read) where T : class
    {
        if (reading is T known) return known;
        var made = read(this);
        reading = made;
        return made;
    }

    public ComposeEntry? Entry(string key)
    {
        if (Entries.Length > SmallEnoughToScan) return (index ??= Index(Entries)).GetValueOrDefault(key);
        foreach (var entry in Entries)
        {
            if (entry.Key == key) return entry;
        }

        return null;
    }

    private static bool AnyTakesVariables(ImmutableArray<ComposeEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Value.TakesVariables) return true;
        }

        return false;
    }

    private static Dictionary<string, ComposeEntry> Index(ImmutableArray<ComposeEntry> entries)
    {
        var index = new Dictionary<string, ComposeEntry>(entries.Length, StringComparer.Ordinal);
        foreach (var entry in entries) index.TryAdd(entry.Key, entry);
        return index;
    }
}
