using System.CommandLine;
using Auditor.Documents;
using Auditor.RulePacks;
using Auditor.Rules.Packs;
using Auditor.Rules.Packs.Texts;

namespace Auditor.Cli.Commands;

/// <summary><c>auditor explain</c>: everything a rule's folder says about it.</summary>
internal sealed class ExplainCommand(Terminal.Terminal terminal)
{
    private readonly Argument<string> rule = new("rule") { Description = "A rule's id, or the end of it: dockerfile/user-missing, user-missing.", HelpName = "rule" };

    private readonly Option<string> format = new("--format", "-f") { Description = "text or markdown.", DefaultValueFactory = _ => "text" };

    public Command Command()
    {
        format.AcceptOnlyFromAmong("text", "markdown");
        rule.CompletionSources.Add(_ => ShippedRules.RuleDocuments.Select(document => new System.CommandLine.Completions.CompletionItem(document.Info.Id)));
        var command = new ExampleCommand("explain", "Say what a rule looks for, why, and how to fix it.", """
            auditor explain dockerfile/final-user-root
            auditor explain user-missing --format markdown
            """) { rule, format };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var id = parsed.GetValue(rule) ?? "";
        var found = ShippedRules.RuleDocuments.Where(document => document.Info.Id == id || document.Info.Name == id).ToList();
        if (found is not [var document]) return Unknown(id, found);
        terminal.Output.Write(parsed.GetValue(format) == "markdown" ? RulePage.Markdown(document) : RuleText.Explain(document));
        return ExitCode.Passed;
    }

    private int Unknown(string id, List<RuleDocument> found)
    {
        terminal.Error.WriteLine(found.Count == 0
            ? $"auditor: there is no rule '{ShownText.Of(id)}'; 'auditor rules list' names them all."
            : $"auditor: '{ShownText.Of(id)}' is more than one rule: {string.Join(", ", found.Select(document => document.Info.Id))}.");
        return ExitCode.Usage;
    }
}
