using System.Collections.Immutable;
using System.Globalization;
using Auditor.Rules.Files;
using Auditor.Rules.Model;
using Auditor.Rules.Packs;
using Auditor.Rules.Packs.Files;

namespace Auditor.PackCompiler;

/// <summary>One run of the compiler.</summary>
internal sealed class Compilation(string rules, string packs, ChecklistFiles checklists, RuleFileContext context)
{
    public bool IsGood { get; private set; }

    /// <summary>The mistakes in the form that MSBuild reads; without any, the packs are written.</summary>
    public IEnumerable<string> Run()
    {
        var set = RuleSet.Read(RuleFolders.Under(rules), context);
        IsGood = set.Errors.IsEmpty && checklists.Errors.IsEmpty;
        if (IsGood) Write(set);
        return checklists.Errors.Concat(set.Errors).Select(Canonical);
    }

    private void Write(RuleSet set)
    {
        Directory.CreateDirectory(packs);
        foreach (var kind in set.Rules.SelectMany(rule => rule.Info.Kinds).Distinct().Order(StringComparer.Ordinal))
        {
            var ofKind = set.Rules.Where(rule => rule.Info.Kinds.Contains(kind)).ToImmutableArray();
            File.WriteAllBytes(Path.Combine(packs, kind + ".pack"), PackWriter.Rules(ofKind));
        }

        foreach (var (name, checklist) in checklists.ByName)
            File.WriteAllBytes(Path.Combine(packs, name + ".checklist"), PackWriter.Checklist(checklist));
        File.WriteAllBytes(Path.Combine(packs, "index.pack"), PackWriter.Index([.. set.Rules.Select(rule => RuleFacts.Of(rule.Info))]));
        File.WriteAllBytes(Path.Combine(packs, "docs.pack"), PackWriter.Documents(set.Documents));
    }

    private static string Canonical(FileError error) =>
        string.Create(CultureInfo.InvariantCulture, $"{error.Path}({error.Position.Line},{error.Position.Column}): error AUD001: {error.Message}");
}
