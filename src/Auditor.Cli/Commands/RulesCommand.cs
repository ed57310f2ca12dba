using System.CommandLine;
using System.Text;
using Auditor.Documents;
using Auditor.Engine;
using Auditor.RulePacks;
using Auditor.Rules.Packs.Files;
using Auditor.Rules.Packs.Texts;
using Auditor.Sources;
using Auditor.Sources.Folder;

namespace Auditor.Cli.Commands;

/// <summary><c>auditor rules list|new|docs</c>.</summary>
internal sealed class RulesCommand(Terminal.Terminal terminal)
{
    private readonly Option<string?> pack = new("--pack") { Description = "Only the rules of this pack." };

    private readonly Argument<string> id = new("id") { Description = "The new rule's id: pack/name." };

    private readonly Option<string> kind = new("--kind", "-k")
    {
        Description = $"What it looks at: {string.Join(", ", KnownVocabularies.All.Select(vocabulary => vocabulary.Kind))}.",
        DefaultValueFactory = _ => ArtifactKinds.Dockerfile,
    };

    private readonly Option<string> folder = new("--in") { Description = "The folder of packs.", DefaultValueFactory = _ => "rules" };

    private readonly Option<string?> output = new("--out") { Description = "Write the page of each rule into its folder PACK/NAME below this one, and an index.md; without it the index is printed." };

    public Command Command() => new ExampleCommand("rules", "List the rules, start a new one, write their pages.", """
            auditor rules list
            auditor rules new dockerfile/expose-ssh
            auditor rules docs --out rules
            """) { List(), New(), Docs() };

    private ExampleCommand List()
    {
        var command = new ExampleCommand("list", "List the rules with severity, confidence and what they ask.", """
            auditor rules list
            auditor rules list --pack dockerfile
            """) { pack };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(pack);
            terminal.Output.Write(RuleListText.Table(ShippedRules.RuleDocuments.Select(document => document.Info).Where(info => wanted is null || info.Pack == wanted)));
            return ExitCode.Passed;
        });
        return command;
    }

    private ExampleCommand New()
    {
        var command = new ExampleCommand("new", "Start a rule: a folder with a rule.yml that explains itself and three examples.", """
            auditor rules new dockerfile/expose-ssh
            auditor rules new team/owner-label --kind dockerfile --in ops/rules
            """) { id, kind, folder };
        command.SetAction(parsed => Scaffold(parsed.GetValue(id) ?? "", parsed.GetValue(kind) ?? "", parsed.GetValue(folder) ?? "."));
        return command;
    }

    private ExampleCommand Docs()
    {
        var command = new ExampleCommand("docs", "Write the pages of all rules as Markdown.", """
            auditor rules docs --out rules
            """) { output };
        command.SetAction(parsed => WriteDocs(parsed.GetValue(output)));
        return command;
    }

    private int Scaffold(string rule, string kindName, string packs)
    {
        if (!RuleId.IsValid(rule)) return Usage($"'{ShownText.Of(rule)}' is no rule id: write pack/name in lower case, letters, digits and hyphens.");
        if (KnownVocabularies.All.FirstOrDefault(vocabulary => vocabulary.Kind == kindName) is not { } vocabulary)
            return Usage($"there is no kind '{ShownText.Of(kindName)}'; there are {string.Join(", ", KnownVocabularies.All.Select(known => known.Kind))}.");
        if (Path.Exists(Path.Combine(packs, rule))) return Usage($"{ShownText.Of(Path.Combine(packs, rule))} exists already.");
        return RuleScaffold.Files(rule, vocabulary).All(file => Write(Path.Combine(packs, file.Path), file.Text)) ? ExitCode.Passed : ExitCode.CannotWrite;
    }

    private int WriteDocs(string? target)
    {
        var documents = ShippedRules.RuleDocuments;
        if (target is null)
        {
            terminal.Output.Write(RulePage.Index(documents));
            return ExitCode.Passed;
        }

        var isWritten = Write(Path.Combine(target, "index.md"), RulePage.Index(documents))
            && documents.All(document => Write(Path.Combine(target, document.Info.Id, RulePage.FileName), RulePage.Markdown(document)));
        return isWritten ? ExitCode.Passed : ExitCode.CannotWrite;
    }

    private bool Write(string path, string content)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(ShownText.Of($"auditor: {path}: the folder was not made. {fault.Message}"));
            return false;
        }

        if (AtomicFile.Write(path, Encoding.UTF8.GetBytes(content)) is { } problem) return Failed(problem);
        terminal.Output.WriteLine(ShownText.Of(path));
        return true;
    }

    private bool Failed(SourceProblem problem)
    {
        terminal.Error.WriteLine(ShownText.Of($"auditor: {problem.Path}: {problem.What} {problem.Why}"));
        return false;
    }

    private int Usage(string message)
    {
        terminal.Error.WriteLine($"auditor: {message}");
        return ExitCode.Usage;
    }
}
