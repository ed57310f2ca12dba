using System.CommandLine;
using System.Text;
using Auditor.Cli.Terminal;
using Auditor.Reports;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;
using Auditor.Sources.Folder;

namespace Auditor.Cli.Commands;

/// <summary><c>auditor audit</c>.</summary>
internal sealed class AuditCommand(Terminal.Terminal terminal)
{
    private readonly AuditOptions options = new();

    private readonly Option<string[]> formats = new("--format", "-f")
    {
        Description = $"{string.Join(", ", ReportFormats.Names)}, with =PATH to write it to a file; may be given several times.", HelpName = "name[=path]",
    };

    private readonly Option<string?> failOn = new("--fail-on") { Description = "Exit with 1 on findings of this severity or worse: none, low, medium, high, critical." };

    private readonly Option<bool> exitZero = new("--exit-zero") { Description = "End with 0 whatever the gate says; failures of the audit itself still show." };

    private readonly Option<ColorChoice> color = new("--color") { Description = "auto, always or never.", DefaultValueFactory = _ => ColorChoice.Auto };

    private readonly Option<bool> noProgress = new("--no-progress") { Description = "No progress line." };

    public Command Command()
    {
        failOn.AcceptOnlyFromAmong("none", "low", "medium", "high", "critical");
        formats.Validators.Add(result =>
        {
            var requests = result.Tokens.Select(token => FormatRequest.Of(token.Value)).ToList();
            foreach (var request in requests.Where(request => !ReportFormats.Names.Contains(request.Format)))
                result.AddError($"There is no format '{request.Format}'; there are {string.Join(", ", ReportFormats.Names)}.");
            if (requests.Count(request => request.Path is null) > 1) result.AddError("Only one format can go to the standard output; give the others a file: --format sarif=report.sarif.");
            if (requests.Exists(request => request.Path?.Length == 0)) result.AddError("A format with = needs a file: --format html=report.html.");
        });
        var command = new Command("audit", Description) { formats, failOn, exitZero, color, noProgress };
        options.AddTo(command);
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed, cancel)));
        return command;
    }

    private const string Description = """
        Audit folders or files: verdict, score, findings and fixes.

        Examples:
          auditor audit                                     the current folder, on the terminal
          auditor audit services/api/Dockerfile             one file
          auditor audit . -f console -f html=report.html    two reports from one run
          auditor audit . --profile ci -f sarif-github=auditor.sarif
        """;

    private int Run(ParseResult parsed, CancellationToken cancel)
    {
        var outcome = AuditRunner.Run(options.Request(parsed, terminal.Clock), terminal, !parsed.GetValue(noProgress), cancel);
        if (outcome.Run is not { } run) return AuditRunner.Explain(outcome, terminal);
        var code = Verdicts.ExitCodeOf(run, FailOn(parsed) is { } chosen ? chosen.Severity : outcome.FailOn);
        if (parsed.GetValue(exitZero)) code = ExitCode.Passed;
        return Write(parsed, run, code) ? code : ExitCode.CannotWrite;
    }

    /// <summary>Null: not given. None: a value without severity.</summary>
    private (Severity? Severity, bool IsGiven)? FailOn(ParseResult parsed) => parsed.GetValue(failOn) switch
    {
        null => null,
        "none" => (null, true),
        var word => (Enum.Parse<Severity>(word, ignoreCase: true), true),
    };

    private bool Write(ParseResult parsed, Run run, int code)
    {
        var requests = parsed.GetValue(formats) is { Length: > 0 } given ? given.Select(FormatRequest.Of) : [new FormatRequest("console", null)];
        var written = true;
        foreach (var request in requests)
        {
            var report = Options(parsed, run, code, request);
            if (request.Path is null) ReportFormats.Create(request.Format).Write(run, terminal.Output, report);
            else written &= WriteFile(request, run, report);
        }

        return written;
    }

    private ReportOptions Options(ParseResult parsed, Run run, int code, FormatRequest request) => new()
    {
        Color = request.Path is null && terminal.UsesColor(parsed.GetValue(color)),
        Width = terminal.Width,
        CommandLine = "auditor " + string.Join(' ', parsed.Tokens.Select(token => token.Value)),
        ExitCode = code,
        RepositoryUri = run.RepositoryUri,
        TargetUri = run.Targets.Length == 1 ? UriOf(run.Targets[0]) : null,
    };

    private static string? UriOf(string target)
    {
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
            terminal.Error.WriteLine($"auditor: {problem.Path}: {problem.What} {problem.Why}");
            return false;
        }

        terminal.Error.WriteLine($"{request.Format} report: {path}");
        return true;
    }
}
