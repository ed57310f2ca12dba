using System.Collections.Immutable;
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
    /// <param name="isKnown">Whether a rule of this id exists.</param>
    /// <param name="isOn">Whether the rule was run on this artifact or on the deployment.</param>
    public DocumentTree Report(Func<string, bool> isKnown, Func<string, bool> isOn)
    {
        var builder = new TreeBuilder(SuppressionVocabulary.Kind, tree.Sources, "suppressions", tree.Root.Span);
        for (var i = 0; i < comments.Length; i++)
        {
            if (comments[i].Rules.IsEmpty) builder.Open("suppression", comments[i].Span).Close();
            foreach (var rule in comments[i].Rules) Write(builder, comments[i], rule, used.Contains((i, rule)), isKnown(rule), isOn(rule));
        }

        return builder.Build();
    }

    private void Write(TreeBuilder builder, SuppressionComment comment, string rule, bool isUsed, bool isKnown, bool isOn)
    {
        builder.Open("suppression", comment.Span)
            .Attribute("rule", rule, comment.Span)
            .Flag("unknown-rule", !isKnown, comment.Span)
            .Flag("off", isKnown && !isOn, comment.Span)
            .Flag("used", isUsed, comment.Span)
            .Flag("expired", comment.IsExpired(today), comment.Span)
            .Flag("invalid-date", comment.UntilText is not null && comment.Until is null, comment.Span);
        if (comment.UntilText is { } until) builder.Attribute("until", until, comment.Span);
        if (comment.Reason is { } reason) builder.Attribute("reason", reason, comment.Span);
        builder.Close();
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
