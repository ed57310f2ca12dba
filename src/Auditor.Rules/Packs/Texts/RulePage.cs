using System.Globalization;
using System.Text;
using Auditor.Rules.Suppressions;

namespace Auditor.Rules.Packs.Texts;

/// <summary>The documentation of rules in Markdown (<c>auditor rules docs</c>), all of it from the rules' folders.</summary>
public static class RulePage
{
    /// <summary>The page's name in the rule's folder, <c>PACK/NAME/</c>.</summary>
    public const string FileName = "README.md";

    /// <summary>The page of one rule. It stands beside the examples: it shows two and links the others.</summary>
    public static string Markdown(RuleDocument document)
    {
        var info = document.Info;
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {Escaped(info.Title)}\n\n`{info.Id}`\n\n");
        page.Append(Facts(document));
        Section(page, "Why it matters", Escaped(info.Why));
        if (info is { FixTitle: { } title, FixSafety: { } safety }) Section(page, "How to fix it", $"{Escaped(title)} ({RuleWords.Fix(safety)}).");
        AddExamples(page, document);
        AddSettings(page, document);
        if (info.Kinds[0] != SuppressionVocabulary.Kind) Section(page, "To accept a finding", Block(CommentSyntax.Suppression(info.Kinds[0], info.Id)).TrimEnd('\n'));
        AddReferences(page, document);
        return page.ToString();
    }

    /// <summary>The table of all rules, with links to their pages.</summary>
    public static string Index(IEnumerable<RuleDocument> documents)
    {
        var page = new StringBuilder("# Rules\n\n| rule | finds | severity | looks at | decides |\n|---|---|---|---|---|\n");
        foreach (var document in documents)
        {
            var info = document.Info;
            page.Append(CultureInfo.InvariantCulture, $"| [{info.Id}]({info.Id}/{FileName}) | {Escaped(info.Title)} | {RuleWords.Severity(document)} ");
            page.Append(CultureInfo.InvariantCulture, $"| {string.Join(", ", info.Kinds)} | {Names(info.Decides)} |\n");
        }

        return page.ToString();
    }

    private static string Facts(RuleDocument document)
    {
        var info = document.Info;
        var facts = new StringBuilder("| | |\n|---|---|\n");
        Fact(facts, "severity", RuleWords.Severity(document));
        Fact(facts, "confidence", RuleWords.Of(info.Confidence));
        Fact(facts, "looks at", string.Join(", ", info.Kinds));
        Fact(facts, "decides", info.Decides.IsEmpty ? "no control" : Names(info.Decides));
        Fact(facts, "says", Escaped(document.Message));
        if (!document.Supersedes.IsEmpty) Fact(facts, "supersedes", Names(document.Supersedes));
        if (info.IsOptIn) Fact(facts, "runs", "only when the configuration turns it on");
        return facts.ToString();
    }

    private static void Fact(StringBuilder page, string name, string value) => page.Append(CultureInfo.InvariantCulture, $"| {name} | {value} |\n");

    private static void AddExamples(StringBuilder page, RuleDocument document)
    {
        var bad = document.Examples.Where(example => example.IsBad).OrderBy(example => example.Fixed.IsEmpty).Take(1).ToList();
        RuleExample[] shown = [.. bad, .. document.Examples.Where(example => !example.IsBad).Take(1)];
        foreach (var example in shown)
        {
            AddFiles(page, example.IsBad ? "Bad" : "Good", example.Files);
            AddFiles(page, "Fixed", example.Fixed);
        }

        var others = document.Examples.Except(shown).Select(example => $"[{example.Name}]({example.Files[0].Path.Split('/')[0]})").ToList();
        if (others.Count > 0) Section(page, "More examples", string.Join(", ", others));
    }

    private static void AddFiles(StringBuilder page, string heading, IEnumerable<ExampleFile> files)
    {
        foreach (var file in files) Section(page, $"{heading}: `{file.Path}`", Block(file.Text).TrimEnd('\n'));
    }

    private static void AddSettings(StringBuilder page, RuleDocument document)
    {
        if (document.Settings.IsEmpty) return;
        Section(page, "Settings", "| name | default | about |\n|---|---|---|");
        foreach (var setting in document.Settings)
            page.Append(CultureInfo.InvariantCulture, $"| `{setting.Name}` | {Escaped(setting.Default)} | {Escaped(setting.About)} |\n");
    }

    private static void AddReferences(StringBuilder page, RuleDocument document)
    {
        if (document.Info.References.IsEmpty) return;
        Section(page, "Read more", string.Join('\n', document.Info.References.Select(Item)));
    }

    private static string Item(Model.Reference reference) =>
        ReferenceText.Address(reference) is { } address ? $"- [{Escaped(ReferenceText.Name(reference))}](<{address}>)" : $"- {Escaped(ReferenceText.Name(reference))}";

    private static void Section(StringBuilder page, string heading, string body) =>
        page.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n{body}\n");

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));

    /// <summary>A fenced block; the fence is longer than any run of backticks in the text.</summary>
    private static string Block(string text)
    {
        var fence = new string('`', Math.Max(3, LongestRun(text, '`') + 1));
        return $"{fence}\n{string.Join('\n', PlainText.Lines(text))}\n{fence}\n";
    }

    private static int LongestRun(string text, char c)
    {
        var (longest, run) = (0, 0);
        foreach (var one in text)
        {
            run = one == c ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>On one line, with the characters that Markdown or HTML would read as signs escaped.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in PlainText.Visible(text).ReplaceLineEndings(" "))
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#') escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
