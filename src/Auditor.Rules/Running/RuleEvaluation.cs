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
    /// <summary>Further findings of a rule in one file are counted, not listed: a generated file must not drown the report.</summary>
    public const int MostListed = 200;

    private readonly ArtifactView artifact;
    private readonly ActiveRule rule;
    private readonly RunContext context;
    private readonly QueryScope scope;

    // Made when there is something to put in: most rules have nothing to say about most files.
    private List<SubjectJudgement>? judgements;
    private HashSet<string>? saidUnknown;
    private int[]? failedIn;
    private int[]? unknownIn;

    // Where failures were told, and by which subject. Most rules have one in a tree.
    private SourceSpan firstTold;
    private int firstTeller;
    private Dictionary<SourceSpan, int>? toldBy;
    private int passed;
    private int failed;
    private int notEvaluated;
    private SourceLocation? firstEvidence;

    public RuleEvaluation(ArtifactView artifact, ActiveRule rule, RunContext context)
    {
        this.artifact = artifact;
        this.rule = rule;
        this.context = context;
        scope = artifact.ScopeOf(context.VariablesOf(rule));
    }

    private CompiledRule Compiled => rule.Rule;

    /// <exception cref="QueryBudgetException">The rule asks more of the tree than its budget allows.</exception>
    public RuleJudgements Run()
    {
        if (Applies())
        {
            var subjects = Subjects();
            var uncertain = SayUnresolved(subjects);
            foreach (var subject in subjects)
            {
                if (uncertain?.Contains(subject) != true && !IsBackground(subject.Span)) Judge(subject);
            }
        }

        if (passed + failed + notEvaluated == 0) return rule.Silence;
        return new(rule, judgements is null ? [] : [.. judgements], new RuleTally(rule.Id, passed, failed, 0, notEvaluated, 0, firstEvidence));
    }

    public RuleJudgements Broken(Exception fault)
    {
        var root = artifact.Tree.Root;
        var finding = Finding(root, root.Span with { Length = 0 }, Outcome.Error, MessageOf(fault));
        return new RuleJudgements(rule, [new SubjectJudgement(root, finding)], new RuleTally(rule.Id, 0, 0, 0, 0, 1, null));
    }

    private string MessageOf(Exception fault) => fault is QueryBudgetException
        ? $"Rule {rule.Id} took too long on this file and was stopped: {fault.Message}. The other rules were run."
        : $"Rule {rule.Id} failed here: {MessageWriter.Shown(fault.Message, artifact)} ({fault.GetType().Name}). Please report this; the other rules were run.";

    private bool Applies()
    {
        if (Compiled.Applies is not { } applies || applies.Select(artifact.Tree.Root, scope).Count > 0) return true;
        SayUnresolved([]);
        return false;
    }

    private Node[] Subjects()
    {
        scope.Clear();
        var query = rule.Subjects ?? throw new InvalidOperationException("the rule has neither subjects nor a class");
        return artifact.SubjectsOf(query, scope);
    }

    /// <summary>
    /// A place that was selected, or left out, by a value that is unknown is unknown itself: neither absent nor a subject like the others.
    /// </summary>
    /// <returns>The subjects of which it is not known whether they are any; null when all is known.</returns>
    private HashSet<Node>? SayUnresolved(Node[] subjects)
    {
        if (scope.UnresolvedReads.Count == 0) return null;
        HashSet<Node> uncertain = [];
        var chosen = subjects.ToHashSet();
        foreach (var read in scope.UnresolvedReads.DistinctBy(read => read.Node).ToList())
        {
            var place = read.Node.Ancestors.Prepend(read.Node).Cast<Node?>().FirstOrDefault(node => node is { } known && chosen.Contains(known)) ?? read.Node;
            if (uncertain.Add(place)) Unknown(place, read);
        }

        return uncertain;
    }

    private bool IsBackground(SourceSpan span) => artifact.Tree.Sources[span.Source].IsBackground;

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
        else if (isViolated) Fail(subject, scope);
        else Pass(subject);
    }

    private void JudgeByCode(CodedRule code, Node subject)
    {
        var judgement = new Judgement(context.Today, rule.Settings, context.Data);
        code.Check(subject, judgement);
        foreach (var failure in judgement.Failures) Fail(failure.At, scope.With(failure.Values));
        if (judgement.Failures.Count > 0) return;
        if (judgement.UnknownReason is { } reason) Unknown(subject, reason);
        else if (!judgement.IsInapplicable) Pass(subject);
    }

    private void Pass(Node subject)
    {
        passed++;
        firstEvidence ??= artifact.Locate(subject.Span);
    }

    private void Unknown(Node subject, TreeItem unresolved)
    {
        saidUnknown ??= new(StringComparer.Ordinal);
        if (saidUnknown.Add(string.Create(CultureInfo.InvariantCulture, $"{unresolved.Node.Id}@{unresolved.Attribute?.Name}")))
            Unknown(subject, unresolved.Attribute?.Unresolved ?? "a value could not be determined");
        else
            notEvaluated++;
    }

    private void Unknown(Node subject, string reason)
    {
        notEvaluated++;
        if (!IsListed(subject, ref unknownIn)) return;
        (judgements ??= []).Add(new SubjectJudgement(subject, Finding(subject, subject.Span, Outcome.NotEvaluated, MessageWriter.Shown(reason, artifact))));
    }

    private void Fail(Node subject, QueryScope values)
    {
        failed++;
        var at = Compiled.At?.Select(subject, values) is [var chosen, ..] && !IsBackground(chosen.Span) ? chosen.Span : subject.Span;
        if (IsToldAlready(subject, at) || !IsListed(subject, ref failedIn)) return;
        var severity = rule.Severity ?? SeverityOf(subject, values);
        var message = MessageWriter.Sentence(Compiled.Message, subject, values, artifact);
        var related = RelatedTo(subject, values);
        var fix = FixWriter.Propose(Compiled.Fix, subject, values, artifact);
        (judgements ??= []).Add(new SubjectJudgement(subject, Finding(subject, at, Outcome.Failed, message, severity, related, fix)));
    }

    /// <summary>What several subjects share by an anchor or by extending is written in one place, and told once.</summary>
    private bool IsToldAlready(Node subject, SourceSpan at)
    {
        if (failed == 1)
        {
            (firstTold, firstTeller) = (at, subject.Id);
            return false;
        }

        toldBy ??= new Dictionary<SourceSpan, int> { [firstTold] = firstTeller };
        return !toldBy.TryAdd(at, subject.Id) && toldBy[at] != subject.Id;
    }

    /// <summary>Counted by file: the tree of the deployment points into many.</summary>
    private bool IsListed(Node subject, ref int[]? counts)
    {
        counts ??= new int[artifact.Tree.Sources.Length];
        return ++counts[subject.Span.Source] <= MostListed;
    }

    private Severity SeverityOf(Node subject, QueryScope values) =>
        Compiled.Severities.First(severity => severity.If is null || severity.If.Test(subject, values)).Is;

    private ImmutableArray<RelatedLocation> RelatedTo(Node subject, QueryScope values) => Compiled.Related.IsEmpty ? [] :
    [
        .. Compiled.Related.SelectMany(related => related.At.Select(subject, values).Where(item => !IsBackground(item.Span))
            .Select(item => new RelatedLocation(MessageWriter.Sentence(related.Message, subject, values, artifact), artifact.Locate(item.Span)))),
    ];

    private Finding Finding(Node subject, SourceSpan at, Outcome outcome, string message) =>
        Finding(subject, at, outcome, message, rule.Severity ?? Compiled.Info.Severity, [], null);

    private Finding Finding(
        Node subject, SourceSpan at, Outcome outcome, string message, Severity severity, ImmutableArray<RelatedLocation> related, ProposedFix? fix)
    {
        var place = artifact.Place(at);
        var steps = artifact.SubjectOf(subject);
        return new Finding
        {
            RuleId = rule.Id,
            Outcome = outcome,
            Severity = severity,
            Confidence = Compiled.Info.Confidence,
            Message = message,
            Kind = artifact.Tree.Kind,
            Location = place.Location,
            Subject = steps,
            Excerpt = place.Excerpt,
            Fingerprint = Fingerprints.Semantic(rule.Id, place.Location.Path, steps, place.Text),
            LineHash = place.LineHash,
            Related = related,
            Fix = fix,
        };
    }
}
