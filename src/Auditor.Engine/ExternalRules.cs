using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Packs;
using Auditor.Rules.Packs.Files;
using Auditor.Sources;
using Auditor.Sources.Folder;

namespace Auditor.Engine;

/// <summary>Rules from the user's own folder (<c>--rules</c>).</summary>
/// <param name="Texts">Their files: what the run depends on.</param>
internal sealed record ExternalRules(ImmutableArray<CompiledRule> Rules, ImmutableArray<string> Texts, ImmutableArray<string> Errors)
{
    public static ExternalRules Load(string? folder, CancellationToken cancel) =>
        folder is null ? new ExternalRules([], [], []) : LoadFrom(folder, cancel);

    private static ExternalRules LoadFrom(string folder, CancellationToken cancel)
    {
        var source = new FolderSource(new FolderOptions { Include = [RuleFileReader.FileName] });
        var listing = source.List(folder, cancel);
        var reads = listing.Candidates.Where(IsRuleFile).Select(path => source.Read(listing, path)).ToList();
        var problems = listing.Problems.Concat(reads.Select(read => read.Problem)).OfType<SourceProblem>().ToList();
        if (problems.Count > 0) return Failed([.. problems.Select(problem => $"{problem.Path}: {problem.What} {problem.Why}")]);
        if (reads.Count == 0) return Failed([$"{folder}: There is no {RuleFileReader.FileName} in it; a rule stands in PACK/NAME/{RuleFileReader.FileName}."]);
        ImmutableArray<SourceText> texts = [.. reads.Select(read => read.File?.Text).OfType<SourceText>().Select(text => Named(text, folder))];
        var set = ExternalPack.Load(texts, RuleContexts.External());
        return new ExternalRules(set.Rules, [.. texts.Select(text => text.Text)], [.. set.Errors.Select(error => error.ToString())]);
    }

    private static bool IsRuleFile(string path) => path == RuleFileReader.FileName || path.EndsWith("/" + RuleFileReader.FileName, StringComparison.Ordinal);

    /// <summary>Mistakes are named as the user finds the file.</summary>
    private static SourceText Named(SourceText text, string folder) => new($"{folder.Replace('\\', '/').TrimEnd('/')}/{text.Path}", text.Text);

    private static ExternalRules Failed(ImmutableArray<string> errors) => new([], [], errors);
}
