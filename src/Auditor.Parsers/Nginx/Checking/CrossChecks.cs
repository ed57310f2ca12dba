using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Reading;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>What needs more than one directive to see. A piece of a configuration is not blamed for names that the rest may define.</summary>
internal static class CrossChecks
{
    public static void Run(Config config)
    {
        var sockets = new SocketCheck();
        var names = new NameCheck();
        foreach (var directive in config.All)
        {
            if (directive.Row is null || directive.Syntax.End == StatementEnd.None) continue;
            if (directive is { Name: "location" }) names.TakeLocation(directive);
            else if (directive is { Name: "listen", Context: ConfigContext.Server }) sockets.Take(directive);
            else names.Take(directive);
            CipherCheck.Check(directive);
        }

        foreach (var (include, files) in config.Includes)
        {
            if (files.IsMissing) include.Refuse("include-not-found", $"open() \"{include[0]}\" failed (2: No such file or directory)", 0, "the path is relative to the folder of the main configuration");
        }

        CheckNames(config);
        if (!config.IsWhole) return;
        CertificateCheck.Check(config.Facts);
        var isServing = config.Root.Has("http") || config.Root.Has("stream") || config.Root.Has("mail");
        if (isServing && !config.Root.Has("events")) config.Root.RefuseLater("missing-or-extra-block", "no \"events\" section in configuration", ProblemPhase.Starting);
    }

    /// <summary>What nothing defines is unknown where not everything was read.</summary>
    private static void CheckNames(Config config)
    {
        var facts = config.Facts;
        var formats = new HashSet<string>(StringComparer.Ordinal) { "combined" };
        foreach (var directive in config.All)
        {
            if (directive.Row is null || directive.Syntax.End == StatementEnd.None || directive.Problems.Count > 0) continue;
            ZoneCheck.Check(directive, facts);
            if ((directive.Context & ConfigContext.InHttp) != 0) CheckHttp(directive, facts, formats);
            if (!config.IsWhole) directive.LeaveOpen();
            HostCheck.Check(directive, config);
        }
    }

    private static void CheckHttp(Directive directive, ConfigFacts facts, HashSet<string> formats)
    {
        if (directive.Name == "log_format") formats.Add(directive[0]);
        else if (directive.Name == "access_log" && directive.Arguments.Length > 1 && directive[0] != "off" && !formats.Contains(directive[1])) RefuseFormat(directive);
        else if (directive.Name == "server_name") ServerNameCheck.CheckShared(directive, facts);
        VariableCheck.Check(directive, facts);
        CaptureCheck.Check(directive);
    }

    private static void RefuseFormat(Directive directive) =>
        directive.RefuseLater("undefined-log-format", $"unknown log format \"{directive[1]}\"", ProblemPhase.Reading, 1, directive.Syntax.JudgedAt, subject: directive[1]);
}
