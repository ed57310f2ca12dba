using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Yaml;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>
/// Turns a file's YAML into values: aliases and merge keys followed, variables put in. What an alias stands for is read once and shared,
/// so that a text of many aliases stays as small as it is written.
/// </summary>
/// <param name="hasAliases">Without any, each node is reached once and need not be remembered.</param>
internal sealed class ValueReader(ProjectVariables variables, ComposeProblems problems, bool hasAliases)
{
    private readonly Dictionary<YamlNode, ComposeValue>? known = hasAliases ? new(ReferenceEqualityComparer.Instance) : null;
    private readonly YamlMerge merge = new();

    public ImmutableArray<ParseProblem> MergeProblems => merge.Problems;

    public ComposeValue Read(YamlNode node)
    {
        var target = node.Target;
        if (target is null) return Null(node.Span);
        if (known is null) return Tagged(target);
        if (known.TryGetValue(target, out var value)) return value;
        return known[target] = Tagged(target);
    }

    private ComposeValue Tagged(YamlNode node) => node.Tag is { } tag ? Convert(node) with { Tag = tag } : Convert(node);

    private ComposeValue Convert(YamlNode node) => node switch
    {
        YamlScalar scalar => Scalar(scalar),
        YamlSequence list => new ComposeList(list.Span, Items(list), list.IsFlow),
        YamlMapping mapping => new ComposeMap(mapping.Span, Entries(mapping), mapping.IsFlow),
        _ => Null(node.Span),
    };

    private ImmutableArray<ComposeValue> Items(YamlSequence list)
    {
        var items = ImmutableArray.CreateBuilder<ComposeValue>(list.Items.Length);
        foreach (var item in list.Items) items.Add(Read(item));
        return items.MoveToImmutable();
    }

    private ImmutableArray<ComposeEntry> Entries(YamlMapping mapping)
    {
        var effective = merge.EffectiveEntries(mapping);
        var entries = ImmutableArray.CreateBuilder<ComposeEntry>(effective.Length);
        foreach (var entry in effective)
        {
            if (entry.Key.Target is YamlScalar key) entries.Add(new ComposeEntry(key.Value, entry.Key.Span, Read(entry.Value), entry.Value is YamlAlias));
            else problems.Add("schema-type", "A key must be a text.", entry.Key.Span);
        }

        return entries.DrainToImmutable();
    }

    private ComposeScalar Scalar(YamlScalar scalar)
    {
        if (!scalar.Value.Contains('$', StringComparison.Ordinal)) return new ComposeScalar(scalar.Span, scalar.Text, scalar.Style) { Written = scalar.Value };
        var result = new Interpolator(scalar.Text, scalar.Span.Source, variables.Lookup).Run();
        foreach (var span in result.Invalid) problems.Add("interpolation", "This is no valid use of a variable; a dollar sign as such is written $$.", span);
        return new ComposeScalar(scalar.Span, result.Text, scalar.Style)
        {
            Written = scalar.Value,
            Holes = result.Holes,
            Unresolved = result.Unresolved,
            Uses = result.Uses,
        };
    }

    private static ComposeScalar Null(SourceSpan span) =>
        new(span, MappedText.Of(span.Source, "", span.Start), YamlStyle.Plain) { Written = "" };
}
