using Auditor.Documents;

namespace Auditor.Rules.Packs.Files;

/// <summary>Rules from outside (<c>--rules DIR</c>): YAML only, no foreign code is ever loaded.</summary>
public static class ExternalPack
{
    /// <param name="files">All files below the folder of packs, with paths that end in <c>PACK/NAME/FILE</c>; those beside a <c>rule.yml</c> become its examples.</param>
    /// <param name="context">Its <see cref="RuleFileContext.OtherRules"/> are the shipped rules, whose ids are taken.</param>
    public static RuleSet Load(IEnumerable<SourceText> files, RuleFileContext context)
    {
        var all = files.ToArray();
        var rules = all.Where(file => file.Path.EndsWith("/" + RuleFileReader.FileName, StringComparison.Ordinal) || file.Path == RuleFileReader.FileName);
        return RuleSet.Read(rules.Select(rule => Folder(rule, all)), context with { AllowsCode = false, ChecksFolders = false });
    }

    private static RuleFolder Folder(SourceText rule, IEnumerable<SourceText> files)
    {
        var prefix = rule.Path[..^RuleFileReader.FileName.Length];
        return new RuleFolder(rule, [.. files
            .Where(file => file != rule && file.Path.StartsWith(prefix, StringComparison.Ordinal))
            .Select(file => new ExampleFile(file.Path[prefix.Length..], file.Text))]);
    }
}
