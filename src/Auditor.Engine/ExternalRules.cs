using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Packs;
using Auditor.Rules.Packs.Files;
using Auditor.Sources.Folder;

namespace Auditor.Engine;

/// <summary>Rules from the user's own folder (<c>--rules</c>).</summary>
internal sealed record ExternalRules(ImmutableArray<CompiledRule> Rules, ImmutableArray<string> Texts, ImmutableArray<string> Errors)
{
    public static ExternalRules Load(string? folder, CancellationToken cancel)
    {
        if (folder is null) return new ExternalRules([], [], []);
        var source = new FolderSource(new FolderOptions());
        var listing = source.List(folder, cancel);
        var reads = listing.Candidates.Select(path => source.Read(listing, path)).ToList();
        var problems = listing.Problems.Concat(reads.Where(read => !read.IsRead).Select(read => read.Problem)).OfType<Sources.SourceProblem>().ToList();
        if (problems.Count > 0) return new ExternalRules([], [], [.. problems.Select(problem => $"{problem.Path}: {problem.What} {problem.Why}")]);
        ImmutableArray<SourceText> texts = [.. reads.Select(read => read.File?.Text).OfType<SourceText>()];
        var set = ExternalPack.Load(texts, RuleContexts.External());
        return new ExternalRules(set.Rules, [.. texts.Select(text => text.Text)], [.. set.Errors.Select(error => error.ToString())]);
    }
}
