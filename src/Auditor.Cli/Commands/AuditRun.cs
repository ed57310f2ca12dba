using System.Text;
using Auditor.Documents;
using Auditor.Engine;
using Auditor.Reports;
using Auditor.Rules.Runs;
using Auditor.Sources.Evidence;
using Auditor.Sources.Folder;

namespace Auditor.Cli.Commands;

/// <summary>One run of <c>auditor audit</c>: the audit, its reports, the exit code.</summary>
internal sealed class AuditRun(Terminal.Terminal terminal, AuditChoices choices)
{
    public int Do(CancellationToken cancel)
    {
        var (layout, problem) = choices.Templates is { } folder ? TemplateFolder.Read(folder) : (null, null);
        if (problem is not null) return Failed(ExitCode.NoInput, problem);
        if (choices.IsDryRun) return Tell(Audit.Plan(choices.Request));
        var outcome = AuditRunner.Run(choices.Request, terminal, choices.ShowsProgress, cancel);
        if (outcome.Run is not { } run) return AuditRunner.Explain(outcome, terminal);
        var code = Verdicts.ExitCodeOf(run, choices.FailOn is { } chosen ? chosen.Severity : outcome.FailOn);
        if (choices.ExitsZero) code = ExitCode.Passed;
        try
        {
            return Write(run, code, layout) ? code : ExitCode.CannotWrite;
        }
        catch (ReportTemplateException fault)
        {
            return Failed(ExitCode.BadConfiguration, $"{choices.Templates}: the template cannot be used: {fault.Message}");
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

    private bool Write(Run run, int code, ReportTemplates? layout)
    {
        var written = true;
        foreach (var request in choices.Formats)
        {
            var report = Options(run, code, request);
            if (layout is not null) report = report with { Templates = layout };
            if (request.Path is null) ReportFormats.Create(request.Format).Write(run, terminal.Output, report);
            else written &= WriteFile(request, run, report);
        }

        return written;
    }

    private ReportOptions Options(Run run, int code, FormatRequest request) => new()
    {
        Color = request.Path is null && terminal.UsesColor(choices.Color),
        Width = terminal.Width,
        CommandLine = "auditor " + string.Join(' ', choices.Words),
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
