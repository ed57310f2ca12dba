using System.CommandLine;
using Auditor.Cli.Terminal;
using Auditor.Reports;
using Auditor.Rules.Model;

namespace Auditor.Cli.Commands;

/// <summary><c>auditor audit</c>.</summary>
internal sealed class AuditCommand(Terminal.Terminal terminal)
{
    private readonly AuditOptions options = new();

    private readonly Option<string[]> formats = new("--format", "-f")
    {
        Description = $"{string.Join(", ", ReportFormats.Names)}, with =PATH to write it to a file; may be given several times.",
        HelpName = "name[=path]",
    };

    private readonly Option<string?> failOn = new("--fail-on") { Description = "Exit with 1 on findings of this severity or worse; blocker and none leave it to the gate. Default: what the profile says." };

    private readonly Option<string?> templates = new("--templates") { Description = "Folder with your own report.hbs, style.css or script.js for the HTML report.", HelpName = "dir" };

    private readonly Option<bool> exitZero = new("--exit-zero") { Description = "End with 0 whatever the run says; when there is no run, or a report cannot be written, the exit code still tells." };

    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Say what would be sent to URL targets, send nothing, and end." };

    private readonly Option<string> color = new("--color") { Description = "Colours on the standard output.", DefaultValueFactory = _ => "auto" };

    private readonly Option<bool> noProgress = new("--no-progress") { Description = "No progress line." };

    public Command Command()
    {
        failOn.AcceptOnlyFromAmong("none", "low", "medium", "high", "critical", "blocker");
        color.AcceptOnlyFromAmong("auto", "always", "never");
        formats.Validators.Add(result =>
        {
            foreach (var mistake in FormatRequest.Mistakes([.. result.Tokens.Select(token => FormatRequest.Of(token.Value))])) result.AddError(mistake);
        });
        var command = new ExampleCommand("audit", "Audit folders, files or URLs: verdict, score, findings and fixes.", Examples) { formats, templates, failOn, exitZero, dryRun, color, noProgress };
        options.AddTo(command);
        command.SetInterruptible(terminal, Run);
        return command;
    }

    private const string Examples = """
        auditor audit                                     the current folder, on the terminal
        auditor audit services/api/Dockerfile             one file
        auditor audit . -f console -f html=report.html    two reports from one run
        auditor audit . --profile ci -f sarif-github=auditor.sarif
        auditor audit https://api.example.com             what the internet sees of it
        """;

    private int Run(ParseResult parsed, CancellationToken cancel) => new AuditRun(terminal, Choices(parsed)).Do(cancel);

    private AuditChoices Choices(ParseResult parsed) => new(
        options.Request(parsed, terminal.Clock),
        [.. parsed.Tokens.Select(token => token.Value)])
    {
        Formats = parsed.GetValue(formats) is { Length: > 0 } given
            ? [.. given.Select(FormatRequest.Of)]
            : [new FormatRequest("console", null)],
        FailOn = FailOnOf(parsed),
        Templates = parsed.GetValue(templates),
        ExitsZero = parsed.GetValue(exitZero),
        IsDryRun = parsed.GetValue(dryRun),
        Color = Enum.Parse<ColorChoice>(parsed.GetValue(color) ?? "auto", ignoreCase: true),
        ShowsProgress = !parsed.GetValue(noProgress),
    };

    private FailOn? FailOnOf(ParseResult parsed) => parsed.GetValue(failOn) switch
    {
        null => null,
        "none" or "blocker" => new FailOn(null),
        var word => new FailOn(Enum.Parse<Severity>(word, ignoreCase: true)),
    };
}
