using System.Text;

namespace Auditor.Rules.Packs.Texts;

/// <summary>What <c>auditor explain RULE</c> says: plain text of at most 80 columns, examples as they are.</summary>
public static class RuleText
{
    private const int Width = 80;
    private const string Indent = "  ";

    public static string Explain(RuleDocument document)
    {
        var info = document.Info;
        var text = new StringBuilder();
        text.Append(info.Id).Append('\n');
        Paragraph(text, info.Title);
        text.Append('\n').Append(Facts(document));
        Section(text, "Why it matters");
        Paragraph(text, info.Why);
        AddFix(text, document);
        AddExample(text, "Bad", document.Examples.FirstOrDefault(example => example.IsBad));
        AddExample(text, "Good", document.Examples.FirstOrDefault(example => !example.IsBad));
        AddSettings(text, document);
        Section(text, "To accept a finding");
        text.Append(Indent).Append(CommentSyntax.Suppression(info.Kinds[0], info.Id)).Append('\n');
        AddReferences(text, document);
        return text.ToString();
    }

    private static string Facts(RuleDocument document)
    {
        var info = document.Info;
        var facts = new StringBuilder();
        Fact(facts, "severity", RuleWords.Severity(document));
        Fact(facts, "confidence", RuleWords.Of(info.Confidence));
        Fact(facts, "looks at", string.Join(", ", info.Kinds));
        Fact(facts, "decides", info.Decides.IsEmpty ? "no control" : string.Join(", ", info.Decides));
        if (!document.Supersedes.IsEmpty) Fact(facts, "supersedes", string.Join(", ", document.Supersedes));
        if (info.IsOptIn) Fact(facts, "runs", "only when the configuration turns it on");
        return facts.ToString();
    }

    private static void Fact(StringBuilder text, string name, string value) =>
        text.Append(Indent).Append(name.PadRight(12)).Append(PlainText.Visible(value)).Append('\n');

    private static void AddFix(StringBuilder text, RuleDocument document)
    {
        if (document.Info is not { FixTitle: { } title, FixSafety: { } safety }) return;
        Section(text, $"How to fix it ({RuleWords.Fix(safety)})");
        Paragraph(text, title);
    }

    private static void AddExample(StringBuilder text, string heading, RuleExample? example)
    {
        if (example is null) return;
        AddFiles(text, heading, example.Files);
        AddFiles(text, "Fixed", example.Fixed);
    }

    private static void AddFiles(StringBuilder text, string heading, IEnumerable<ExampleFile> files)
    {
        foreach (var file in files)
        {
            Section(text, $"{heading}: {file.Path}");
            foreach (var line in PlainText.Lines(file.Text)) text.Append((Indent + "| " + line).TrimEnd()).Append('\n');
        }
    }

    private static void AddSettings(StringBuilder text, RuleDocument document)
    {
        if (document.Settings.IsEmpty) return;
        Section(text, "Settings");
        foreach (var setting in document.Settings)
        {
            text.Append(Indent).Append(setting.Name).Append(" (default ").Append(PlainText.Visible(setting.Default)).Append(")\n");
            Paragraph(text, setting.About, Indent + Indent);
        }
    }

    private static void AddReferences(StringBuilder text, RuleDocument document)
    {
        if (document.Info.References.IsEmpty) return;
        Section(text, "Read more");
        foreach (var reference in document.Info.References)
        {
            var (name, address) = (ReferenceText.Name(reference), ReferenceText.Address(reference));
            var line = address is null || address == name ? name : $"{name}  {address}";
            text.Append(Indent).Append(PlainText.Visible(line)).Append('\n');
        }
    }

    private static void Section(StringBuilder text, string heading) => text.Append('\n').Append(PlainText.Visible(heading)).Append('\n');

    private static void Paragraph(StringBuilder text, string paragraph, string indent = Indent)
    {
        foreach (var line in PlainText.Wrap(paragraph, Width - indent.Length)) text.Append(indent).Append(line).Append('\n');
    }
}
