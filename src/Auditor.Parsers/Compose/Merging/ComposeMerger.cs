using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Yaml;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Reading;

namespace Auditor.Parsers.Compose.Merging;

/// <summary>Puts one file, or one service, on top of another (compose-spec, 13-merge.md). What stays keeps its place.</summary>
internal sealed class ComposeMerger(ComposeProblems problems)
{
    private const int MaximumDepth = 64;

    private static readonly string[] Sections = ["services", "networks", "volumes", "secrets", "configs"];

    public ComposeMap Files(ComposeMap lower, ComposeMap upper) => Mapping(lower, upper, (key, from, to) => Section(key, from, to));

    public ComposeMap Services(ComposeMap lower, ComposeMap upper) => Mapping(lower, upper, (key, from, to) => Merge(from, to, key, 0));

    private ComposeValue Section(string key, ComposeValue lower, ComposeValue upper)
    {
        if (!Sections.Contains(key) || lower is not ComposeMap from || upper is not ComposeMap to) return Merge(lower, upper, "." + key, 0);
        return Mapping(from, to, (name, one, other) => key == "services" ? Service(name, one, other) : Merge(one, other, $".{key}", 0));
    }

    private ComposeValue Service(string name, ComposeValue lower, ComposeValue upper)
    {
        if (lower is ComposeMap from && upper is ComposeMap to) return Services(from, to);
        if (upper is ComposeScalar { IsNull: true }) return lower;
        if (lower is not ComposeScalar { IsNull: true }) KindChanged(name, upper);
        return upper;
    }

    private ComposeValue Merge(ComposeValue lower, ComposeValue upper, string path, int depth)
    {
        if (depth > MaximumDepth) return upper;
        return MergeRules.Of(path) switch
        {
            MergeStyle.Replace => upper,
            MergeStyle.Pairs => Pairs(lower, upper, path),
            MergeStyle.Unique => Unique(lower, upper, path),
            MergeStyle.TextOrList => Unique(AsList(lower), AsList(upper), path),
            MergeStyle.TextOrMapping => Deep(AsContext(lower), AsContext(upper), path, depth),
            MergeStyle.NamesOrMapping => Names(lower, upper, path, depth),
            MergeStyle.Logging => IsSameDriver(lower, upper) ? Deep(lower, upper, path, depth) : upper,
            _ => Deep(lower, upper, path, depth),
        };
    }

    /// <summary>A name that stands in a list on top keeps what is said of it below.</summary>
    private ComposeValue Names(ComposeValue lower, ComposeValue upper, string path, int depth) => (AsNames(lower), AsNames(upper)) switch
    {
        (ComposeMap from, ComposeMap to) => Mapping(from, to, (key, one, other) => other is ComposeScalar { IsNull: true } ? one : Merge(one, other, $"{path}.{key}", depth + 1)),
        var (one, other) => Deep(one, other, path, depth),
    };

    private ComposeValue Deep(ComposeValue lower, ComposeValue upper, string path, int depth)
    {
        switch (lower, upper)
        {
            case (ComposeMap from, ComposeMap to): return Mapping(from, to, (key, one, other) => Merge(one, other, $"{path}.{key}", depth + 1));
            case (ComposeList from, ComposeList to): return new ComposeList(to.Span, [.. from.Items, .. to.Items], to.IsFlow);
            case (ComposeMap or ComposeList, _):
            case (ComposeScalar { IsNull: false }, ComposeMap or ComposeList):
                KindChanged(path.TrimStart('.'), upper);
                return lower;
            default: return upper;
        }
    }

    private static ComposeMap Mapping(ComposeMap lower, ComposeMap upper, Func<string, ComposeValue, ComposeValue, ComposeValue> merge)
    {
        var entries = ImmutableArray.CreateBuilder<ComposeEntry>(lower.Entries.Length + upper.Entries.Length);
        foreach (var entry in lower.Entries)
        {
            if (upper.Entry(entry.Key) is not { } over) entries.Add(entry);
            else if (over.Value.Tag == "!override") entries.Add(over);
            else if (over.Value.Tag != "!reset") entries.Add(over with { Value = merge(entry.Key, entry.Value, over.Value) });
        }

        foreach (var entry in upper.Entries)
        {
            if (lower.Entry(entry.Key) is null && entry.Value.Tag != "!reset") entries.Add(entry);
        }

        return new ComposeMap(upper.Span, entries.ToImmutable(), upper.IsFlow);
    }

    private ComposeValue Pairs(ComposeValue lower, ComposeValue upper, string path)
    {
        if (!IsCollection(lower) || !IsCollection(upper)) return Deep(lower, upper, path, 0);
        var merged = new OrderedDictionary<string, ComposeValue>(StringComparer.Ordinal);
        foreach (var (name, item) in MergeRules.PairsOf(lower).Concat(MergeRules.PairsOf(upper))) merged[name] = item;
        foreach (var (name, item) in MergeRules.PairsOf(upper))
        {
            if (item is ComposeMap { Entries: [{ Value.Tag: "!reset" }] }) merged.Remove(name);
        }

        return new ComposeList(upper.Span, [.. merged.Values], upper is ComposeMap { IsFlow: true } or ComposeList { IsFlow: true }) { WrittenForm = upper.Form };
    }

    private ComposeValue Unique(ComposeValue lower, ComposeValue upper, string path)
    {
        if (lower is not ComposeList from || upper is not ComposeList to) return Deep(lower, upper, path, 0);
        var merged = new OrderedDictionary<string, ComposeValue>(StringComparer.Ordinal);
        foreach (var item in from.Items.Concat(to.Items)) merged[MergeRules.KeyOf(path, item)] = item;
        return new ComposeList(to.Span, [.. merged.Values], to.IsFlow);
    }

    private static ComposeValue AsList(ComposeValue value) => value is ComposeScalar { IsNull: false } ? new ComposeList(value.Span, [value], true) : value;

    private static ComposeValue AsContext(ComposeValue value) =>
        value is ComposeScalar { IsNull: false } ? new ComposeMap(value.Span, [new ComposeEntry("context", value.Span, value)], true) : value;

    /// <summary>depends_on and networks as lists: each name with nothing behind it.</summary>
    private static ComposeValue AsNames(ComposeValue value) => value is ComposeList list
        ? new ComposeMap(list.Span, [.. list.Items.OfType<ComposeScalar>().Select(item => new ComposeEntry(item.Value, item.All.Span, Nothing(item)))], list.IsFlow)
        : value;

    private static ComposeScalar Nothing(ComposeScalar item) =>
        new(item.Span, MappedText.Of(item.Span.Source, "", item.Span.End), YamlStyle.Plain) { Written = "" };

    private static bool IsCollection(ComposeValue value) => value is ComposeMap or ComposeList;

    /// <summary>A file that names no driver goes along with the other's.</summary>
    private static bool IsSameDriver(ComposeValue lower, ComposeValue upper) =>
        (lower as ComposeMap)?.Scalar("driver")?.Value is not { } one || (upper as ComposeMap)?.Scalar("driver")?.Value is not { } other || one == other;

    private void KindChanged(string path, ComposeValue upper) =>
        problems.Add(new ComposeProblem("merge", $"{path} is another kind of value here than in the file below: it cannot be merged.", upper.Span) { Path = path });
}
