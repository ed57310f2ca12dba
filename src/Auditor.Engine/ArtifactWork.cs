using Auditor.Documents;
using Auditor.Rules.Configuration;
using Auditor.Rules.Deployment;
using Auditor.Rules.Running;
using Auditor.Rules.Runs;
using Auditor.Rules.Suppressions;
using Auditor.Sources;

namespace Auditor.Engine;

/// <summary>Phase 1 for one file: read, parse, rules of its kind. A file on which this breaks becomes a problem; the others go on.</summary>
internal sealed class ArtifactWork(RulePlan plan, RunContext context)
{
    public ArtifactResult Do(ClaimedFile file)
    {
        var problems = new List<SourceProblem>();
        try
        {
            return ArtifactLoader.Load(file, problems) is { } set
                ? Judge(file, set, problems)
                : new ArtifactResult { File = file, Problems = [.. problems.Select(problem => Problems.Of(problem))] };
        }
#pragma warning disable CA1031 // The one place where a file may break its reader without taking the run along: it is reported as a problem of that file.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new ArtifactResult { File = file, Problems = [Problems.Of(fault, file.Path)] };
        }
    }

    private ArtifactResult Judge(ClaimedFile file, ArtifactSet set, List<SourceProblem> problems)
    {
        var tree = file.Parser.Parse(set);
        var secrets = SecretMask.Of(tree);
        var result = RuleRunner.Evaluate(tree, plan.For(file.Kind, file.PatternPath), context, secrets);
        var suppressions = new SuppressionPass(tree, context.Today);
        return new ArtifactResult
        {
            File = file,
            Artifact = new AuditedArtifact(file.Path, file.Kind, set.Primary.Hash),
            Result = suppressions.IsEmpty ? result : result with { Findings = [.. result.Findings.Select(suppressions.Apply)] },
            HostName = file.Kind == ArtifactKinds.Host && tree.Root["name"] is { Length: > 0 } name ? name : null,
            Part = DeploymentLinker.PartOf(tree, secrets),
            Suppressions = suppressions.IsEmpty ? null : suppressions,
            Secrets = secrets,
            Problems = [.. problems.Select(problem => Problems.Of(problem)), .. tree.Problems.Select(problem => Problems.Of(problem, tree, secrets))],
        };
    }
}
