using System.Collections.Immutable;
using Auditor.Documents.Queries;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Packs.Binary;

namespace Auditor.Rules.Packs;

/// <summary>Writes rules in the compact form that <see cref="PackReader"/> reads. Equal rules give equal bytes.</summary>
public sealed class PackWriter
{
    private readonly PackOutput output = new();

    private PackWriter()
    {
    }

    /// <summary>The pack of one kind: rules that look at several kinds stand in the pack of each.</summary>
    public static byte[] Rules(ImmutableArray<CompiledRule> rules)
    {
        var writer = new PackWriter();
        writer.output.List(rules, writer.Rule);
        return writer.output.ToPack(PackContent.Rules);
    }

    /// <summary>What only people read, of all kinds together.</summary>
    public static byte[] Documents(ImmutableArray<RuleDocument> documents)
    {
        var writer = new PackWriter();
        writer.output.List(documents, writer.Document);
        return writer.output.ToPack(PackContent.Documents);
    }

    /// <summary>What a verdict needs of rules, whether they were asked or not, of all kinds together.</summary>
    public static byte[] Index(ImmutableArray<RuleFacts> rules)
    {
        var writer = new PackWriter();
        writer.output.List(rules, writer.Facts);
        return writer.output.ToPack(PackContent.Index);
    }

    public static byte[] Checklist(Checklist checklist)
    {
        ArgumentNullException.ThrowIfNull(checklist);
        var writer = new PackWriter();
        writer.output.Text(checklist.Name);
        writer.output.Text(checklist.Version);
        writer.output.List(checklist.Controls, writer.Control);
        return writer.output.ToPack(PackContent.Checklist);
    }

    private void Control(Control control)
    {
        output.Text(control.Id);
        output.Text(control.Title);
        output.Text(control.Asks);
        output.Text(control.Section);
        output.Number(control.Weight);
        output.Flag(control.IsBlocker);
        output.Texts(control.Guides);
        output.Texts(control.From);
        output.Texts(control.Also);
        output.OptionalText(control.AppliesWhen);
        output.OptionalText(control.NotApplicableBecause);
    }

    private void Rule(CompiledRule rule)
    {
        Info(rule.Info);
        output.Optional(rule.Applies, Query);
        output.Optional(rule.Subjects, Query);
        output.Optional(rule.UnknownIf, Query);
        output.Optional(rule.UnknownBecause, Template);
        output.Optional(rule.Violation, Query);
        output.Optional(rule.At, Query);
        Template(rule.Message);
        output.List(rule.Severities, Case);
        output.Optional(rule.Fix, Fix);
        output.List(rule.Related, Related);
        output.Texts(rule.Supersedes);
        output.OptionalText(rule.Code);
        output.List(rule.Settings, Setting);
    }

    private void Document(RuleDocument document)
    {
        Info(document.Info);
        output.List(document.Severities, severity => output.Number((int)severity));
        output.Text(document.Message);
        output.List(document.Settings, Setting);
        output.Texts(document.Supersedes);
        output.List(document.Examples, Example);
    }

    private void Facts(RuleFacts facts)
    {
        output.Text(facts.Id);
        output.Texts(facts.Kinds);
        output.Number((int)facts.Severity);
        output.Number((int)facts.Confidence);
        output.Flag(facts.IsOptIn);
        output.Texts(facts.Decides);
    }

    private void Info(RuleInfo info)
    {
        Facts(RuleFacts.Of(info));
        output.Text(info.Title);
        output.Text(info.Why);
        output.List(info.References, reference =>
        {
            output.Text(reference.Kind);
            output.Text(reference.Value);
        });
        output.OptionalText(info.FixTitle);
        output.Number(info.FixSafety is { } safety ? (int)safety + 1 : 0);
    }

    private void Query(TreeQuery query)
    {
        output.Text(query.Expression);
        output.Texts(query.RequiredNames);
    }

    private void Template(MessageTemplate template) => output.List(template.Parts, part =>
    {
        output.Text(part.Literal);
        output.Optional(part.Expression, Query);
    });

    private void Case(SeverityCase item)
    {
        output.Optional(item.If, Query);
        output.Number((int)item.Is);
    }

    private void Fix(FixTemplate fix)
    {
        Template(fix.Title);
        output.Number((int)fix.Safety);
        output.List(fix.Edits, Edit);
    }

    private void Edit(EditTemplate edit)
    {
        output.Number((int)edit.Operation);
        Query(edit.At);
        output.Optional(edit.Text, Template);
        output.Optional(edit.If, Query);
        output.Optional(edit.ForEach, Query);
        output.OptionalText(edit.Path);
    }

    private void Related(RelatedTemplate related)
    {
        Query(related.At);
        Template(related.Message);
    }

    private void Setting(RuleSetting setting)
    {
        output.Text(setting.Name);
        output.Text(setting.Default);
        output.Text(setting.About);
    }

    private void Example(RuleExample example)
    {
        output.Text(example.Name);
        output.List(example.Files, File);
        output.List(example.Fixed, File);
    }

    private void File(ExampleFile file)
    {
        output.Text(file.Path);
        output.Text(file.Text);
    }
}
