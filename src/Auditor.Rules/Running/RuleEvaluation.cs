using System.Collections.Immutable;
using System.Globalization;
using Auditor.Documents;
using Auditor.Documents.Queries;
using Auditor.Rules.Coded;
using Auditor.Rules.Model;
using Auditor.Rules.Packs;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>One rule on one tree.</summary>
internal sealed class RuleEvaluation
{
    /// <summary>Further failures of a rule in one artifact are counted, not listed: a generated file must not drown the report.</summary>
    public const int MostListed = 200;

    private readonly ArtifactView artifact;
    private readonly ActiveRule rule;
    private readonly RunContext context;
    private readonly QueryScope scope;
    private readonly List<SubjectJudgement> judgements = [];
    private readonly HashSet<(int Node, string Attribute)> saidUnknown = [];
    private int passed;
    private int failed;
    private int notEvaluated;
    private SourceLocation? firstEvidence;

    public RuleEvaluation(ArtifactView artifact, ActiveRule rule, RunContext context)
    {
        this.artifact = artifact;
        this.rule = rule;
        this.context = context;
        scope = new QueryScope(rule.Settings.SetItem("today", context.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    private CompiledRule Compiled => rule.Rule;

    public RuleJudgements Run()
    {
        var tree = artifact.Tree;
        if (Compiled.Applies is { } applies && applies.Select(tree.Root, scope).Count == 0) return NotApplicable();
        var subjects = Subjects();
        SayUnresolved(subjects);
        foreach (var subject in subjects) Judge(subject.Node);
        return passed + failed + notEvaluated == 0 ? NotApplicable() : Judged(notApplicable: 0);
    }

    public RuleJudgements Broken(Exception fault)
    {
        var finding = Finding(artifact.Tree.Root, new TreeItem(artifact.Tree.Root), scope) with
        {
            Outcome = Outcome.Error,
            Message = $"Rule {rule.Id} failed here: {MessageWriter.Shown(fault.Message)} ({fault.GetType().Name}). Please report this; the other rules were run.",
        };
        return new RuleJudgements(rule, [new SubjectJudgement(artifact.Tree.Root, finding)], new RuleTally(rule.Id, 0, 0, 0, 0, 1, null));
    }

    private IReadOnlyList<TreeItem> Subjects()
    {
        scope.Clear();
        if (Compiled.Subjects is not { } query) return Anchored();
        return query.RequiredNames.All(artifact.Tree.Has) ? query.Select(artifact.Tree.Root, scope) : [];
    }

    private IReadOnlyList<TreeItem> Anchored() => rule.Code is { } code
        ? TreeQuery.Compile(code.Anchor).Select(artifact.Tree.Root, scope)
        : throw new InvalidOperationException("the rule has neither subjects nor a class");

    /// <summary>A subject that was not selected because a value it depends on is unknown is unknown itself, not absent.</summary>
    private void SayUnresolved(IReadOnlyList<TreeItem> subjects)
    {
        if (scope.UnresolvedReads.Count == 0) return;
        var chosen = subjects.Select(subject => subject.Node.Id).ToHashSet();
        foreach (var read in scope.UnresolvedReads.ToArray())
        {
            if (!chosen.Contains(read.Node.Id)) Unknown(read.Node, read);
        }
    }

    private void Judge(Node subject)
    {
        scope.Clear();
        if (Compiled.UnknownIf?.Test(subject, scope) == true)
            Unknown(subject, Compiled.UnknownBecause is { } because ? MessageWriter.Sentence(because, subject, scope, artifact) : "there is no data to judge this");
        else if (rule.Code is { } code)
            JudgeByCode(code, subject);
        else
            JudgeByQuery(subject);
    }

    private void JudgeByQuery(Node subject)
    {
        scope.Clear();
        var isViolated = Compiled.Violation?.Test(subject, scope) ?? throw new InvalidOperationException("the rule has no violation");
        if (scope.UnresolvedReads.Count > 0) Unknown(subject, scope.UnresolvedReads[0]);
        else if (isViolated) Fail(subject, PlaceOf(subject), scope);
        else Pass(subject);
    }

    private void JudgeByCode(CodedRule code, Node subject)
    {
        var judgement = new Judgement(context.Today, rule.Settings, context.Data);
        code.Check(subject, judgement);
        foreach (var failure in judgement.Failures) Fail(failure.At, PlaceOf(failure.At), new QueryScope(scope.Variables.SetItems(failure.Values)));
        if (judgement.Failures.Count > 0) return;
        if (judgement.UnknownReason is { } reason) Unknown(subject, reason);
        else if (!judgement.IsInapplicable) Pass(subject);
    }

    private TreeItem PlaceOf(Node subject) => Compiled.At?.Select(subject, scope) is [var at, ..] ? at : new TreeItem(subject);

    private void Pass(Node subject)
    {
        passed++;
        firstEvidence ??= artifact.Locate(subject.Span);
    }

    private void Unknown(Node subject, TreeItem unresolved)
    {
        if (saidUnknown.Add((unresolved.Node.Id, unresolved.Attribute?.Name ?? "")))
            Unknown(subject, unresolved.Attribute?.Unresolved ?? "a value could not be determined");
        else
            notEvaluated++;
    }

    private void Unknown(Node subject, string reason)
    {
        notEvaluated++;
        if (notEvaluated > MostListed) return;
        var finding = Finding(subject, new TreeItem(subject), scope) with { Outcome = Outcome.NotEvaluated, Message = artifact.Mask(MessageWriter.Shown(reason)) };
        judgements.Add(new SubjectJudgement(subject, finding));
    }

    private void Fail(Node subject, TreeItem at, QueryScope values)
    {
        failed++;
        if (failed > MostListed) return;
        var finding = Finding(subject, at, values) with
        {
            Severity = rule.Severity ?? SeverityOf(subject, values),
            Message = MessageWriter.Sentence(Compiled.Message, subject, values, artifact),
            Related = RelatedTo(subject, values),
            Fix = FixWriter.Propose(Compiled.Fix, subject, values, artifact),
        };
        judgements.Add(new SubjectJudgement(subject, finding));
    }

    private Severity SeverityOf(Node subject, QueryScope values) =>
        Compiled.Severities.First(severity => severity.If is null || severity.If.Test(subject, values)).Is;

    private ImmutableArray<RelatedLocation> RelatedTo(Node subject, QueryScope values) =>
    [
        .. Compiled.Related.SelectMany(related => related.At.Select(subject, values)
            .Select(item => new RelatedLocation(MessageWriter.Sentence(related.Message, subject, values, artifact), artifact.Locate(item.Span)))),
    ];

    private Finding Finding(Node subject, TreeItem at, QueryScope values)
    {
        var location = artifact.Locate(at.Span);
        var place = ArtifactView.SubjectOf(subject);
        return new Finding
        {
            RuleId = rule.Id,
            Outcome = Outcome.Failed,
            Severity = rule.Severity ?? Compiled.Info.Severity,
            Confidence = Compiled.Info.Confidence,
            Message = "",
            Kind = artifact.Tree.Kind,
            Location = location,
            Subject = place,
            Excerpt = artifact.Excerpt(at.Span),
            Fingerprint = Fingerprints.Semantic(rule.Id, location.Path, place, artifact.TextOf(at)),
            LineHash = "",
        };
    }

    private RuleJudgements NotApplicable() => Judged(notApplicable: 1);

    private RuleJudgements Judged(int notApplicable) =>
        new(rule, [.. judgements], new RuleTally(rule.Id, passed, failed, notApplicable, notEvaluated, 0, firstEvidence));
}
