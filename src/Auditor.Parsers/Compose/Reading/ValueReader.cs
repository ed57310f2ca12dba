using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Yaml;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>
/// Turns a file's YAML into values: aliases and merge keys followed, variables put in. What an alias stands for is read once and shared,
/// so that a text of many aliases stays as small as it is written.
/// </summary>
internal sealed class ValueReader(ProjectVariables variables, ComposeProblems problems)
{
    private readonly Dictionary<YamlNode, ComposeValue> known = new(ReferenceEqualityComparer.Instance);
    private readonly YamlMerge merge = new();

    /// <summary>Something stands in several places: written out, it may be far more than the text.</summary>
    public bool HasShared { get; private set; }

    public ImmutableArray<ParseProblem> MergeProblems => merge.Problems;

    public ComposeValue Read(YamlNode node)
    {
        var target = node.Target;
        if (target is null) return Null(node.Span);
        HasShared |= node is YamlAlias;
        if (known.TryGetValue(target, out var value)) return value;
        value = Convert(target);
        if (target.Tag is not null) value = value with { Tag = target.Tag };
        return known[target] = value;
    }

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
        var effective = merge.Effective(mapping);
        var entries = ImmutableArray.CreateBuilder<ComposeEntry>(effective.Length);
        foreach (var (entry, merge) in effective)
        {
            HasShared |= merge is not null;
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
