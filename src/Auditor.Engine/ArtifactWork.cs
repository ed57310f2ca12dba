using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Configuration;
using Auditor.Rules.Deployment;
using Auditor.Rules.Model;
using Auditor.Rules.Running;
using Auditor.Rules.Runs;
using Auditor.Rules.Suppressions;
using Auditor.Sources;

namespace Auditor.Engine;

/// <summary>Phase 1 for one file: read, parse, rules of its kind; and the same for what is embedded in it. A file on which this breaks becomes a problem; the others go on.</summary>
internal sealed class ArtifactWork(RulePlan plan, RunContext context, Func<string, bool> isWanted)
{
    public ImmutableArray<ArtifactResult> Do(ClaimedFile file)
    {
        var problems = new List<SourceProblem>();
        try
        {
            if (ArtifactLoader.Load(file, problems) is { } set) return Judge(file, set, problems);
            return file.IsOnlyHost ? [] : [new ArtifactResult { File = file, Problems = [.. problems.Select(problem => Problems.Of(problem))] }];
        }
#pragma warning disable CA1031 // The one place where a file may break its reader without taking the run along: it is reported as a problem of that file.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return [new ArtifactResult { File = file, Problems = [Problems.Of(fault, file.Path)] }];
        }
    }

    private ImmutableArray<ArtifactResult> Judge(ClaimedFile file, ArtifactSet set, List<SourceProblem> problems)
    {
        var results = ImmutableArray.CreateBuilder<ArtifactResult>(1);
        if (!file.IsOnlyHost)
        {
            var result = Judge(file, file.Parser.Parse(set));
            results.Add(result with
            {
                Artifact = new AuditedArtifact(file.Path, file.Kind, set.Primary.Hash),
                Problems = [.. problems.Select(problem => Problems.Of(problem)), .. result.Problems],
            });
        }

        foreach (var embedded in EmbeddedArtifacts.In(file, set, isWanted)) results.Add(Judge(file, embedded, results.Count == 0 ? set.Primary.Hash : null));
        return results.DrainToImmutable();
    }

    /// <param name="hash">Of the file, when nothing else in it was audited.</param>
    private ArtifactResult Judge(ClaimedFile file, EmbeddedTree embedded, string? hash)
    {
        var part = file with { Parser = embedded.Parser, IsOnlyHost = false };
        var result = Judge(part, embedded.Tree);
        var findings = result.Result.Findings.Select(finding => finding with { Fix = Fitting(finding.Fix, embedded.Text) });
        return result with
        {
            Artifact = hash is null ? null : new AuditedArtifact(file.Path, part.Kind, hash),
            Result = result.Result with { Findings = [.. findings] },
        };
    }

    /// <summary>An edit that would have to be written in another way is advice only.</summary>
    private static ProposedFix? Fitting(ProposedFix? fix, EmbeddedText text) => fix is null || fix.Edits.All(edit => text.Takes(edit.NewText))
        ? fix
        : fix with { Safety = FixSafety.Manual, Edits = [], Diff = [] };

    private ArtifactResult Judge(ClaimedFile file, DocumentTree tree)
    {
        var secrets = SecretMask.Of(tree);
        var result = RuleRunner.Evaluate(tree, plan.For(file.Kind, file.PatternPath), context, secrets);
        var suppressions = new SuppressionPass(tree, context.Today);
        return new ArtifactResult
        {
            File = file,
            Result = suppressions.IsEmpty ? result : result with { Findings = [.. result.Findings.Select(suppressions.Apply)] },
            HostName = file.Kind == ArtifactKinds.Host && tree.Root["name"] is { Length: > 0 } name ? name : null,
            Part = DeploymentLinker.PartOf(tree, secrets),
            Suppressions = suppressions.IsEmpty ? null : suppressions,
            Secrets = secrets,
            Problems = [.. tree.Problems.Select(problem => Problems.Of(problem, tree, secrets))],
        };
    }
}
