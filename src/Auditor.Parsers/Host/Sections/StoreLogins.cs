namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// How a process of a data store lets people in. What it was started with beats its file, since it does so there, too. What it answers
/// beats both and is looked at before.
/// </summary>
internal static class StoreLogins
{
    private const int MostRules = 500;

    public static StoreLogin Of(StoreProcess process, StoreEvidence stores) => process.Service switch
    {
        "postgresql" => OfPostgres(process, stores),
        "mysql" => OfMysql(process, stores),
        "mongodb" => OfMongo(process, stores),
        "memcached" when process.Option("S", "enable-sasl", "Y", "auth-file") is not null =>
            Told(process, "required", "it runs with accounts (-S or -Y)"),
        "elasticsearch" => OfSearch(process, stores),
        _ => Told(process, null, $"{process.Service} did not answer over the loopback interface"),
    };

    private static StoreLogin Told(StoreProcess process, string? authentication, string because) =>
        new(authentication, because, process.Span);

    private static StoreLogin OfPostgres(StoreProcess process, StoreEvidence stores)
    {
        if (stores.WhyFilesUnknown is { } why) return Told(process, null, why);
        var file = stores.Marked("rules", process.Pid).Select(rule => string.Join(' ', rule.Words)).FirstOrDefault() ?? "";
        var rules = stores.Rules(file).Take(MostRules).ToList();
        if (rules.Count == 0) return Told(process, null, $"the rules of {(file.Length > 0 ? file : "pg_hba.conf")} could not be read");
        var trusting = rules.Where((rule, i) => rule.Trusts && !rules.Take(i).Any(before => before.Covers(rule))).ToList();
        var worst = trusting.Find(rule => !rule.IsLocal && !rule.IsPrivate) ?? trusting.Find(rule => !rule.IsLocal)
            ?? trusting.FirstOrDefault();
        return worst is null
            ? Told(process, "required", $"no rule of {file} trusts")
            : new StoreLogin("none", $"{worst.File}:{worst.Line}: {worst.Text}", worst.Span)
            {
                IsLocal = worst.IsLocal,
                IsPrivate = worst.IsPrivate,
            };
    }

    /// <summary>Whether a user has a password stands in the server's tables; those of MariaDB tell it of root.</summary>
    private static StoreLogin OfMysql(StoreProcess process, StoreEvidence stores)
    {
        if (IsOn(process.Option("skip-grant-tables"))) return Told(process, "none", "it runs with --skip-grant-tables");
        if (stores.WhyFilesUnknown is { } why) return Told(process, null, why);
        foreach (var (file, _, value, span) in stores.Settings(file => file.EndsWith(".cnf", StringComparison.Ordinal))
            .Where(one => one.Key == "skip-grant-tables"))
        {
            if (IsOn(value) && process.Option("no-defaults") is null) return new StoreLogin("none", $"skip-grant-tables in {file}", span);
        }

        var roots = stores.Marked("privilege", process.Pid).Where(one => one.Words.Length == 2).ToList();
        if (roots.Count == 0)
            return Told(process, null, "who has no password stands in the server's tables, and only a login would show them");
        var open = roots.Where(one => one.Words[1] == "empty"
            && !roots.Exists(same => same.Words[0] == one.Words[0] && same.Words[1] != "empty")).ToList();
        if (open.Count == 0) return Told(process, "required", "each root of its tables has a password or is let in by the system's user");
        var from = open.Find(one => one.Words[0].Contains('%', StringComparison.Ordinal));
        var (words, place) = from.Words is null ? open[0] : from;
        return new StoreLogin("none", $"root@{words[0]} has no password", place) { IsLocal = from.Words is null };
    }

    private static StoreLogin OfMongo(StoreProcess process, StoreEvidence stores)
    {
        if (process.Option("auth", "keyFile") is not null) return Told(process, "required", "it runs with --auth or --keyFile");
        if (process.Option("noauth") is not null) return Told(process, "none", "it runs with --noauth");
        if (stores.WhyFilesUnknown is { } why) return Told(process, null, why);
        var file = process.Option("config", "f");
        if (file is null) return Told(process, "none", "it runs without --auth and without a file of settings");
        var settings = stores.Settings(one => one == file).ToList();
        if (settings.Count == 0) return Told(process, null, $"{file} could not be read");
        var on = settings.Find(one => one.Key == "keyFile" || (one.Key == "authorization" && one.Value == "enabled")
            || (one.Key == "auth" && one.Value == "true"));
        return on.Key is null ? Told(process, "none", $"{file} does not turn authorization on")
            : new StoreLogin("required", $"{on.Key} in {file}", on.Span);
    }

    private static StoreLogin OfSearch(StoreProcess process, StoreEvidence stores)
    {
        if (process.Option("xpack.security.enabled") is { } live)
            return Told(process, live == "false" ? "none" : "required", $"it runs with xpack.security.enabled={live}");
        if (process.Option("plugins.security.disabled") is { } off)
            return Told(process, off == "true" ? "none" : "required", $"it runs with plugins.security.disabled={off}");
        if (stores.WhyFilesUnknown is { } why) return Told(process, null, why);
        foreach (var (file, key, value, span) in stores.Settings(file => file.EndsWith("search.yml", StringComparison.Ordinal)))
        {
            if (key == "xpack.security.enabled")
                return new StoreLogin(value == "false" ? "none" : "required", $"{key}: {value} in {file}", span);
            if (key == "plugins.security.disabled")
                return new StoreLogin(value == "true" ? "none" : "required", $"{key}: {value} in {file}", span);
        }

        return Told(process, null, "it did not answer in plain HTTP, and its files say nothing of its security");
    }

    private static bool IsOn(string? value) => value is "yes" or "1" or "on" or "ON" or "true" or "TRUE" or "";
}
