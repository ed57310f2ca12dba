using System.Collections.Immutable;
using System.Globalization;
using Auditor.Documents;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Suppressions;

/// <summary>Applies the suppression comments of a tree to findings, and says how each comment fared.</summary>
public sealed class SuppressionPass
{
    private readonly DocumentTree tree;
    private readonly ImmutableArray<SuppressionComment> comments;
    private readonly HashSet<(int Comment, string Rule)> used = [];
    private readonly DateOnly today;

    public SuppressionPass(DocumentTree tree, DateOnly today)
    {
        this.tree = tree;
        this.today = today;
        comments = SuppressionReader.Read(tree);
    }

    public bool IsEmpty => comments.IsEmpty;

    /// <summary>The finding with the suppression that holds for it, or as it is. Only failures can be accepted.</summary>
    public Finding Apply(Finding finding)
    {
        if (finding.Outcome != Outcome.Failed) return finding;
        var source = SourceOf(finding.Location.Path);
        for (var i = 0; i < comments.Length; i++)
        {
            var comment = comments[i];
            if (!comment.Rules.Contains(finding.RuleId) || !comment.Covers(source, finding.Location.Offset)) continue;
            used.Add((i, finding.RuleId));
            if (!comment.IsExpired(today)) return finding with { Suppression = SuppressionOf(comment) };
        }

        return finding;
    }

    /// <summary>The comments as a tree of kind <see cref="SuppressionVocabulary.Kind"/>.</summary>
    /// <param name="known">The ids of all rules.</param>
    /// <param name="isOn">Whether the rule was run on this artifact or on the deployment.</param>
    public DocumentTree Report(IReadOnlySet<string> known, Func<string, bool> isOn)
    {
        var builder = new TreeBuilder(SuppressionVocabulary.Kind, tree.Sources, "suppressions", tree.Root.Span, comments.Length + 1, 8 * comments.Length);
        for (var i = 0; i < comments.Length; i++)
        {
            var comment = comments[i];
            if (comment.Rules.IsEmpty) Open(builder, comment, isFirst: true).Close();
            for (var rule = 0; rule < comment.Rules.Length; rule++)
            {
                Open(builder, comment, rule == 0).Flag("used", used.Contains((i, comment.Rules[rule])), comment.Span);
                WriteRule(builder, comment, comment.Rules[rule], known, isOn);
                builder.Close();
            }
        }

        return builder.Build();
    }

    private TreeBuilder Open(TreeBuilder builder, SuppressionComment comment, bool isFirst)
    {
        builder.Open("suppression", comment.Span)
            .Flag("first", isFirst, comment.Span)
            .Flag("own-line", comment.IsOnOwnLine, comment.Span)
            .Flag("expired", comment.IsExpired(today), comment.Span)
            .Flag("invalid-date", comment.UntilText is not null && comment.Until is null, comment.Span)
            .Attribute("rules", comment.Rules.Length.ToString(CultureInfo.InvariantCulture), comment.Span);
        if (comment.UntilText is { } until) builder.Attribute("until", until, comment.Span);
        if (comment.Reason is { } reason) builder.Attribute("reason", reason, comment.Span);
        return builder;
    }

    private void WriteRule(TreeBuilder builder, SuppressionComment comment, string rule, IReadOnlySet<string> known, Func<string, bool> isOn)
    {
        var isKnown = known.Contains(rule);
        builder.Attribute("rule", rule, SpanOf(rule, comment))
            .Flag("unknown-rule", !isKnown, comment.Span)
            .Flag("off", isKnown && !isOn(rule), comment.Span);
        if (!isKnown && Closest(rule, known) is { } close) builder.Attribute("suggestion", close, comment.Span);
    }

    /// <summary>Within a known pack the names are compared alone: what they have in common anyway says nothing of a misspelling.</summary>
    private static string? Closest(string rule, IReadOnlySet<string> known)
    {
        var pack = rule[..(rule.IndexOf('/', StringComparison.Ordinal) + 1)];
        var names = known.Where(id => id.StartsWith(pack, StringComparison.Ordinal)).Select(id => id[pack.Length..]).ToList();
        if (names.Count == 0) return Spelling.Closest(rule, known);
        return Spelling.Closest(rule[pack.Length..], names) is { } name ? pack + name : null;
    }

    /// <summary>Where a comment writes an id: as a word of its own, not as the beginning of a longer one.</summary>
    private SourceSpan SpanOf(string rule, SuppressionComment comment)
    {
        var text = tree.Sources[comment.Span.Source].Text;
        for (var at = text.IndexOf(rule, comment.Span.Start, StringComparison.Ordinal); at >= 0 && at + rule.Length <= comment.Span.End; at = text.IndexOf(rule, at + 1, StringComparison.Ordinal))
        {
            var end = at + rule.Length;
            if (text[at - 1] is ' ' or '\t' or ',' && (end == text.Length || text[end] is ' ' or '\t' or ',' or '\r' or '\n')) return comment.Span with { Start = at, Length = rule.Length };
        }

        return comment.Span;
    }

    /// <summary>-1, which no comment covers, for a place in a file that is not part of the tree.</summary>
    private int SourceOf(string path)
    {
        for (var source = 0; source < tree.Sources.Length; source++)
        {
            if (tree.Sources[source].Path == path) return source;
        }

        return -1;
    }

    private Suppression SuppressionOf(SuppressionComment comment)
    {
        var source = tree.Sources[comment.Span.Source];
        var place = new SourceLocation(
            source.Path, source.PositionAt(comment.Span.Start), source.PositionAt(comment.Span.End), comment.Span.Start, comment.Span.Length);
        return new Suppression(SuppressionKind.Comment, comment.Reason ?? "", comment.Until, null, place);
    }
}
