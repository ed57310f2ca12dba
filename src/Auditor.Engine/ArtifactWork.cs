using Auditor.Rules.Configuration;
using Auditor.Rules.Deployment;
using Auditor.Rules.Running;
using Auditor.Rules.Runs;
using Auditor.Rules.Suppressions;
using Auditor.Sources;

namespace Auditor.Engine;

/// <summary>Phase 1 for one file: read, parse, rules of its kind.</summary>
internal sealed class ArtifactWork(RulePlan plan, RunContext context)
{
    public ArtifactResult Do(ClaimedFile file)
    {
        var problems = new List<SourceProblem>();
        if (ArtifactLoader.Load(file, problems) is not { } set)
            return new ArtifactResult { File = file, Problems = [.. problems.Select(problem => Problems.Of(problem))] };
        var tree = file.Parser.Parse(set);
        var result = RuleRunner.Evaluate(tree, plan.For(file.Kind, file.Path), context);
        var suppressions = new SuppressionPass(tree, context.Today);
        return new ArtifactResult
        {
            File = file,
            Artifact = new AuditedArtifact(file.Path, file.Kind, set.Primary.Hash),
            Result = suppressions.IsEmpty ? result : result with { Findings = [.. result.Findings.Select(suppressions.Apply)] },
            Part = DeploymentLinker.PartOf(tree),
            Suppressions = suppressions.IsEmpty ? null : suppressions,
            Problems = [.. problems.Select(problem => Problems.Of(problem)), .. tree.Problems.Select(problem => Problems.Of(problem, tree))],
        };
    }
}
