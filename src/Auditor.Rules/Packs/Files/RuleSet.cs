using System.Collections.Immutable;
using Auditor.Rules.Files;

namespace Auditor.Rules.Packs.Files;

/// <summary>The rules of some folders, checked together.</summary>
/// <param name="Rules">In order of id. Only those without a mistake.</param>
/// <param name="Documents">One for each rule, in the same order.</param>
/// <param name="Errors">In order of path and place. The set is good when there are none.</param>
public sealed record RuleSet(ImmutableArray<CompiledRule> Rules, ImmutableArray<RuleDocument> Documents, ImmutableArray<FileError> Errors)
{
    public static RuleSet Read(IEnumerable<RuleFolder> folders, RuleFileContext context)
    {
        var all = folders.ToArray();
        var reader = new RuleFileReader(context with { Siblings = [.. all.Select(folder => RuleFileReader.FolderOf(folder.RuleFile.Path))] });
        var errors = new List<FileError>();
        var rules = new SortedDictionary<string, (CompiledRule Rule, RuleDocument Document)>(StringComparer.Ordinal);
        foreach (var folder in all)
        {
            var result = reader.Read(folder.RuleFile);
            errors.AddRange(result.Errors);
            if (result.Rule is { } rule && !rules.TryAdd(rule.Info.Id, (rule, Document(folder, rule, context, errors))))
                errors.Add(new FileError(folder.RuleFile.Path, folder.RuleFile.PositionAt(0), $"there is a rule \"{rule.Info.Id}\" already"));
        }

        return new RuleSet([.. rules.Values.Select(item => item.Rule)], [.. rules.Values.Select(item => item.Document)], Sorted(errors));
    }

    private static RuleDocument Document(RuleFolder folder, CompiledRule rule, RuleFileContext context, List<FileError> errors)
    {
        var reader = new ExampleReader(folder, rule.Code);
        var examples = reader.Read();
        if (context.ChecksFolders)
        {
            reader.CheckCounts(examples);
            errors.AddRange(reader.Errors);
        }

        return RuleDocument.Of(rule, examples);
    }

    private static ImmutableArray<FileError> Sorted(IEnumerable<FileError> errors) =>
        [.. errors.OrderBy(error => error.Path, StringComparer.Ordinal).ThenBy(error => error.Position.Line).ThenBy(error => error.Position.Column)];
}
