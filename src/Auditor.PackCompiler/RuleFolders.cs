using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Packs;
using Auditor.Rules.Packs.Files;

namespace Auditor.PackCompiler;

/// <summary>Reads the rule folders below the folder of rules: <c>PACK/NAME/</c>.</summary>
internal static class RuleFolders
{
    private static readonly string[] NotPacks = ["bin", "obj", "checklists", "data"];

    /// <summary>In order of path; a folder without a <c>rule.yml</c> has an empty one, which is a mistake.</summary>
    public static IEnumerable<RuleFolder> Under(string root) =>
        from pack in Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal)
        where !NotPacks.Contains(Path.GetFileName(pack), StringComparer.Ordinal)
        from folder in Directory.EnumerateDirectories(pack).Order(StringComparer.Ordinal)
        select Read(folder);

    private static RuleFolder Read(string folder)
    {
        var path = Path.Combine(folder, RuleFileReader.FileName);
        var text = File.Exists(path) ? File.ReadAllText(path) : "";
        return new RuleFolder(new SourceText(path.Replace('\\', '/'), text), Others(folder));
    }

    private static ImmutableArray<ExampleFile> Others(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => new ExampleFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)))
            .Where(file => file.Path != RuleFileReader.FileName)];
}
