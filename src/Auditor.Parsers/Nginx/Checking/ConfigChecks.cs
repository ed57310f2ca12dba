using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Reading;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Says what nginx would refuse, in its words: first what it finds while it reads, then what it finds when blocks end and when it starts.</summary>
internal static class ConfigChecks
{
    public static void Run(Config config)
    {
        var (duplicates, names) = (new DuplicateCheck(), new UnknownNames());
        foreach (var directive in config.All)
        {
            if (directive.Syntax.End == StatementEnd.None || directive.Context == ConfigContext.Unknown || IsPutIn(directive, config)) continue;
            if (directive.IsEntry) EntryCheck.Check(directive, duplicates);
            else if (TableCheck.Accepts(directive, config.Version, names)) CheckAccepted(directive, duplicates, config);
        }

        config.IsBroken = Consequences.IsBroken(config);
        CrossChecks.Run(config);
        Consequences.Mark(config);
    }

    /// <summary>A whole directive that the environment gives to a template.</summary>
    private static bool IsPutIn(Directive directive, Config config) => config.IsTemplate && directive.Name.Contains("${", StringComparison.Ordinal);

    private static void CheckAccepted(Directive directive, DuplicateCheck duplicates, Config config)
    {
        if (config.IsTemplate && Array.Exists(directive.Arguments, word => word.Value.Contains("${", StringComparison.Ordinal))) return;
        duplicates.Check(directive);
        if (directive.Problems.Count > 0 || directive.Row is not { } row) return;
        ValueCheck.Check(directive, row, config.Version);
        if (directive.Problems.Count == 0) OwnChecks.Check(directive);
    }
}
