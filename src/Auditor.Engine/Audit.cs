using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers;
using Auditor.RulePacks;
using Auditor.Rules.Configuration;
using Auditor.Rules.Deployment;
using Auditor.Rules.Model;
using Auditor.Rules.Running;
using Auditor.Rules.Runs;
using Auditor.Rules.Suppressions;

namespace Auditor.Engine;

/// <summary>
/// One audit from targets to a <see cref="Rules.Runs.Run"/>. Phase 1 reads, parses and judges each artifact by itself, in parallel;
/// phase 2 joins them and asks the deployment. The result does not depend on the number of workers.
/// </summary>
public sealed class Audit
{
    private readonly AuditRequest request;
    private readonly AuditSetup setup;
    private readonly RunContext context;

    private Audit(AuditRequest request, AuditSetup setup)
    {
        this.request = request;
        this.setup = setup;
        context = new RunContext(DateOnly.FromDateTime(request.AsOf.UtcDateTime), ShippedRules.Data);
    }

    /// <exception cref="OperationCanceledException">The audit was cancelled.</exception>
    public static AuditOutcome Run(AuditRequest request, IProgress<AuditProgress>? progress, CancellationToken cancel)
    {
        var setup = AuditSetup.Of(request, progress, cancel);
        return setup.Failed ?? new Audit(request, setup).Run(progress, cancel);
    }

    /// <summary>What the request would send to whom, one sentence a line; nothing is sent. Or why there would be no run.</summary>
    public static AuditOutcome Plan(AuditRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var requested = RequestedTargets.Of(request with { IsOffline = false });
        if (requested.Failed is { } failed) return failed;
        var plan = new TargetFolders(request).Plan(requested.All);
        return new AuditOutcome { Messages = [.. requested.Lost.Select(lost => lost.Problem.Message), .. plan] };
    }

    private AuditOutcome Run(IProgress<AuditProgress>? progress, CancellationToken cancel)
    {
        var wanted = Wanted();
        var claims = setup.Targets.Select(target => new FileClaims(target, wanted.Contains, embeds: true)).ToList();
        var files = IncludedFiles.Without([.. claims.SelectMany(claim => claim.All()).DistinctBy(file => file.Target.RealPath(file.Path))]);
        var problems = SourceProblems(claims);
        var secondNames = claims.Sum(claim => claim.SecondNames);
        var artifacts = Phase1(files, wanted.Contains, progress, cancel);
        if (artifacts.Length == 0 && problems.IsEmpty) return AuditOutcome.Of(AuditFailure.NothingToAudit, Nothing(wanted, secondNames));
        return new AuditOutcome
        {
            Run = Assemble(artifacts, problems, secondNames),
            FailOn = setup.Configuration.FailOn ?? Profiles.FailOn(setup.Profile),
            Targets = setup.Targets,
        };
    }

    private HashSet<string> Wanted()
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parser in KnownParsers.All)
        {
            if (IsWanted(parser.Kind)) wanted.Add(parser.Kind);
        }

        return wanted;
    }

    /// <summary>There are rules for the kind, or for the deployment that it has a part in.</summary>
    private bool IsWanted(string kind) =>
        !setup.Catalog.OfKind(kind).IsEmpty || (DeploymentLinker.Kinds.Contains(kind) && !setup.Catalog.OfKind(ArtifactKinds.Deployment).IsEmpty);

    private ImmutableArray<AuditProblem> SourceProblems(List<FileClaims> claims) =>
    [
        .. setup.Lost.Select(lost => lost.Problem),
        .. setup.Targets.SelectMany(target => target.Problems).Concat(claims.SelectMany(claim => claim.Problems)).Distinct().Select(problem => Problems.Of(problem)),
    ];

    private ArtifactResult[] Phase1(ImmutableArray<ClaimedFile> files, Func<string, bool> isWanted, IProgress<AuditProgress>? progress, CancellationToken cancel)
    {
        var results = new ImmutableArray<ArtifactResult>[files.Length];
        var work = new ArtifactWork(setup.Plan, context, isWanted);
        var done = 0;
        void DoOne(int index)
        {
            results[index] = work.Do(files[index]);
            progress?.Report(new AuditProgress(Interlocked.Increment(ref done), files.Length));
        }

        var workers = WorkerCount.For(files.Length, request.Jobs);
        if (workers > 1) DoAll(files.Length, workers, DoOne, cancel);
        else DoEach(files.Length, DoOne, cancel);
        return Joined(results);
    }

    // Loops: the iterators of LINQ over structures are compiled at each start.
    private static ArtifactResult[] Joined(ImmutableArray<ArtifactResult>[] results)
    {
        var all = new List<ArtifactResult>(results.Length);
        foreach (var result in results) all.AddRange(result.AsSpan());
        return [.. all];
    }

    // Apart, so that what it needs is loaded only with it.
    private static void DoAll(int count, int workers, Action<int> doOne, CancellationToken cancel) =>
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancel }, doOne);

    private static void DoEach(int count, Action<int> doOne, CancellationToken cancel)
    {
        for (var i = 0; i < count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            doOne(i);
        }
    }

    private Run Assemble(ArtifactResult[] artifacts, ImmutableArray<AuditProblem> problems, int secondNames)
    {
        var deployment = DeploymentLinker.Link(artifacts.Select(artifact => artifact.Part).OfType<DeploymentPart>());
        ImmutableArray<AuditProblem> unjoined = [.. deployment.Tree.Problems.Select(problem => Problems.Of(problem, deployment.Tree, deployment.Secrets))];
        problems = [.. problems, .. artifacts.SelectMany(artifact => artifact.Problems), .. unjoined];
        var gaps = new EvidenceGaps(setup.Targets, setup.Lost, artifacts, unjoined, setup.Plan);
        var answers = ControlConditions.Answer(setup.Checklist, deployment.Tree, artifacts.Count(artifact => artifact.Artifact is not null));
        var passes = artifacts.Where(artifact => artifact.Suppressions is not null).ToLookup(artifact => artifact.File.Path, artifact => artifact.Suppressions);
        var joined = RuleRunner.Evaluate(deployment.Tree, setup.Plan.For(ArtifactKinds.Deployment), context, deployment.Secrets);
        var accepted = artifacts.Select(artifact => artifact.Result).Append(joined).Select(result => Accepted(result, passes)).Concat(Suppressions(artifacts)).ToImmutableArray();
        var results = JoinedSupersession.Fold(accepted, setup.Plan.For(ArtifactKinds.Deployment));
        return RunAssembler.Assemble(new RunParts
        {
            ToolVersion = request.ToolVersion,
            AsOf = request.AsOf,
            Targets = [.. request.Targets, .. request.Inventories],
            Project = setup.Project,
            Commit = setup.Revision?.Commit,
            Branch = setup.Revision?.Branch,
            RepositoryUri = setup.Revision?.RepositoryUri,
            Inputs = setup.Inputs,
            Artifacts = [.. artifacts.Select(artifact => artifact.Artifact).OfType<AuditedArtifact>()],
            PassedOver = PassedOverFiles.Of(setup.Targets, secondNames),
            Problems = problems,
            Results = results,
            Checklist = setup.Checklist,
            Profile = setup.Profile,
            Scope = RunScope.Of(artifacts),
            ShippedRules = ShippedRules.All,
            ActiveRules = ActiveRules(),
            Gaps = gaps.All,
            Applicability = answers,
            Hosts = FleetParts.Of(artifacts, setup.Lost, gaps, answers),
            Attestations = setup.Configuration.Attestations,
            Waivers = setup.Configuration.Waivers,
        });
    }

    /// <summary>Findings can point into other artifacts than the one whose tree they come from: they are met by the comments of the artifact that they point into.</summary>
    private static TreeResult Accepted(TreeResult result, ILookup<string, SuppressionPass?> passes) =>
        passes.Count == 0 ? result : result with { Findings = [.. result.Findings.Select(finding => Accepted(finding, passes))] };

    private static Finding Accepted(Finding finding, ILookup<string, SuppressionPass?> passes)
    {
        foreach (var pass in passes[finding.Location.Path])
        {
            if (finding.Suppression is null && pass is not null) finding = pass.Apply(finding);
        }

        return finding;
    }

    private IEnumerable<TreeResult> Suppressions(ArtifactResult[] artifacts)
    {
        var rules = setup.Plan.For(SuppressionVocabulary.Kind);
        var known = new Lazy<HashSet<string>>(() => [.. setup.Catalog.All.Select(rule => rule.Info.Id)]);
        foreach (var artifact in artifacts)
        {
            if (artifact is not { Suppressions: { } pass, Secrets: { } secrets }) continue;
            var on = setup.Plan.For(artifact.File.Kind, artifact.File.PatternPath).Concat(setup.Plan.For(ArtifactKinds.Deployment)).Select(rule => rule.Id).ToHashSet();
            yield return RuleRunner.Evaluate(pass.Report(known.Value, on.Contains), rules, context, secrets);
        }
    }

    /// <summary>Those that were run, and those that would have been, had there been something of their kind.</summary>
    private ImmutableArray<RuleInfo> ActiveRules()
    {
        foreach (var vocabulary in KnownVocabularies.All) setup.Plan.For(vocabulary.Kind);
        return [.. setup.Plan.Asked.Select(rule => rule.Severity is { } severity ? rule.Rule.Info with { Severity = severity } : rule.Rule.Info)];
    }

    private string Nothing(IEnumerable<string> kinds, int secondNames)
    {
        var files = setup.Targets.Sum(target => target.Listing.Candidates.Length);
        var passedOver = string.Join(", ", PassedOverFiles.Of(setup.Targets, secondNames).Where(item => item.Count > 0).Select(item => $"{item.Count} {item.Reason}").DefaultIfEmpty("none"));
        return $"Nothing to audit in {string.Join(", ", request.Targets)}: no file of kind {string.Join(", ", kinds.Order(StringComparer.Ordinal))} was found among {files} files. "
            + $"Passed over: {passedOver}. Name a folder with Dockerfiles, compose files or nginx configurations, or a single file.";
    }
}
