using Auditor.Documents;
using Auditor.Documents.Yaml;
using Auditor.Rules.Files;

namespace Auditor.Rules.Packs.Files;

/// <summary>
/// Reads a <c>rule.yml</c> strictly: an unknown or missing key, a wrong type, a name that no vocabulary has and a mistake in an
/// expression are errors with their line and column, never a rule that silently finds nothing.
/// The rule's folder is told from the last two folders of the path: <c>…/pack/name/rule.yml</c>.
/// </summary>
public sealed class RuleFileReader(RuleFileContext context)
{
    public const string FileName = "rule.yml";

    public RuleFileResult Read(SourceText text)
    {
        var errors = new FileErrors(text);
        var rule = Root(text, errors) is { } root ? new RuleComposer(new FieldReader(root, errors), context, errors).Compose(FolderOf(text.Path)) : null;
        return errors.Any ? new RuleFileResult(null, errors.Sorted()) : new RuleFileResult(rule, []);
    }

    private static YamlMapping? Root(SourceText text, FileErrors errors)
    {
        var file = YamlReader.Read(text, 0);
        foreach (var problem in file.Problems) errors.Add(problem.Span.Start, Explained(problem, text));
        if (file.Problems.Any(problem => problem.Code != "duplicate-key")) return null;
        if (file.Documents is [{ Target: YamlMapping mapping }]) return mapping;
        var second = file.Documents.Length > 1 ? file.Documents[1].Span.Start : 0;
        errors.Add(second, file.Documents.IsEmpty ? "the rule file is missing or empty" : "a rule file is one mapping");
        return null;
    }

    /// <summary>The mistake that expressions invite has its remedy beside it.</summary>
    private static string Explained(ParseProblem problem, SourceText text) =>
        problem.Code == "syntax-error" && text.Text.AsSpan(Math.Min(problem.Span.Start, text.Text.Length)).StartsWith("@")
            ? "a YAML value cannot begin with @: put the expression in quotes"
            : problem.Message;

    /// <summary>The last two folders of a path: what the id must be. Empty when there are not so many.</summary>
    internal static string FolderOf(string path)
    {
        var parts = path.Split('/');
        return parts.Length >= 3 ? $"{parts[^3]}/{parts[^2]}" : "";
    }
}
