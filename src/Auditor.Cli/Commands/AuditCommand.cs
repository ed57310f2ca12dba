using System.CommandLine;
using System.Text;
using Auditor.Cli.Terminal;
using Auditor.Documents;
using Auditor.Engine;
using Auditor.Reports;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;
using Auditor.Sources.Evidence;
using Auditor.Sources.Folder;

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

    private int Run(ParseResult parsed, CancellationToken cancel)
    {
        var (layout, problem) = parsed.GetValue(templates) is { } folder ? TemplateFolder.Read(folder) : (null, null);
        if (problem is not null) return Failed(ExitCode.NoInput, problem);
        var request = options.Request(parsed, terminal.Clock);
        if (parsed.GetValue(dryRun)) return Tell(Audit.Plan(request));
        var outcome = AuditRunner.Run(request, terminal, !parsed.GetValue(noProgress), cancel);
        if (outcome.Run is not { } run) return AuditRunner.Explain(outcome, terminal);
        var code = Verdicts.ExitCodeOf(run, FailOn(parsed) is { } chosen ? chosen.Severity : outcome.FailOn);
        if (parsed.GetValue(exitZero)) code = ExitCode.Passed;
        try
        {
            return Write(parsed, run, code, layout) ? code : ExitCode.CannotWrite;
        }
        catch (ReportTemplateException fault)
        {
            return Failed(ExitCode.BadConfiguration, $"{parsed.GetValue(templates)}: the template cannot be used: {fault.Message}");
        }
    }

    private int Tell(AuditOutcome plan)
    {
        if (plan.Failure is not null) return AuditRunner.Explain(plan, terminal);
        foreach (var line in plan.Messages) terminal.Output.WriteLine(ShownText.Of(line));
        return ExitCode.Passed;
    }

    private int Failed(int code, string message)
    {
        terminal.Error.WriteLine($"auditor: {ShownText.Of(message)}");
        return code;
    }

    /// <summary>Null: not given. None: a value without severity.</summary>
    private (Severity? Severity, bool IsGiven)? FailOn(ParseResult parsed) => parsed.GetValue(failOn) switch
    {
        null => null,
        "none" or "blocker" => (null, true),
        var word => (Enum.Parse<Severity>(word, ignoreCase: true), true),
    };

    private bool Write(ParseResult parsed, Run run, int code, ReportTemplates? layout)
    {
        var requests = parsed.GetValue(formats) is { Length: > 0 } given ? given.Select(FormatRequest.Of) : [new FormatRequest("console", null)];
        var written = true;
        foreach (var request in requests)
        {
            var report = Options(parsed, run, code, request);
            if (layout is not null) report = report with { Templates = layout };
            if (request.Path is null) ReportFormats.Create(request.Format).Write(run, terminal.Output, report);
            else written &= WriteFile(request, run, report);
        }

        return written;
    }

    private ReportOptions Options(ParseResult parsed, Run run, int code, FormatRequest request) => new()
    {
        Color = request.Path is null && terminal.UsesColor(Enum.Parse<ColorChoice>(parsed.GetValue(color) ?? "auto", ignoreCase: true)),
        Width = terminal.Width,
        CommandLine = "auditor " + string.Join(' ', parsed.Tokens.Select(token => token.Value)),
        ExitCode = code,
        RepositoryUri = run.RepositoryUri,
        TargetUri = run.Targets.Length == 1 ? UriOf(run.Targets[0]) : null,
    };

    private static string? UriOf(string target)
    {
        if (EvidenceTarget.IsUrl(target)) return UriOf(".");
        var path = Path.GetFullPath(target);
        return Directory.Exists(path) ? new Uri(path.TrimEnd(Path.DirectorySeparatorChar) + "/").AbsoluteUri : null;
    }

    private bool WriteFile(FormatRequest request, Run run, ReportOptions report)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        ReportFormats.Create(request.Format).Write(run, text, report);
        var path = request.Path ?? "";
        if (AtomicFile.Write(path, Encoding.UTF8.GetBytes(text.ToString())) is { } problem)
        {
            terminal.Error.WriteLine($"auditor: {ShownText.Of(problem.Path)}: {problem.What} {problem.Why}");
            return false;
        }

        terminal.Error.WriteLine($"{request.Format} report: {ShownText.Of(path)}");
        return true;
    }
}
