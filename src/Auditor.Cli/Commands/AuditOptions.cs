using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Auditor.Engine;
using Auditor.Rules.Configuration;

namespace Auditor.Cli.Commands;

/// <summary>The arguments and options that commands which audit have in common.</summary>
internal sealed class AuditOptions
{
    public Argument<string[]> Targets { get; } = new("target")
    {
        Description = "Folders, files or URLs (https://example.com, ssh://web1, docker://) to audit; the current folder when none is named.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Option<int?> Jobs { get; } = new("--jobs", "-j")
    {
        Description =
            "Files worked on, and hosts asked, at a time; the result does not depend on it. Default: one, and one more for each 250 files, as far as there are processors; 16 hosts.",
        HelpName = "n",
    };

    public Option<string?> Config { get; } = new("--config", "-c") { Description = "Configuration file instead of the nearest auditor.yml.", HelpName = "file" };

    public Option<bool> NoConfig { get; } = new("--no-config") { Description = "Use no configuration file." };

    public Option<string?> Profile { get; } = new("--profile") { Description = "go-live (before a launch) or ci (in a pipeline: fails on severity high)." };

    public Option<string[]> Only { get; } = new("--only")
    {
        Description = "Run only these rules or packs: dockerfile/user-missing, dockerfile/*.",
        HelpName = "rule",
        AllowMultipleArgumentsPerToken = false,
    };

    public Option<string[]> Skip { get; } = new("--skip") { Description = "Do not run these rules or packs.", HelpName = "rule" };

    public Option<string?> Rules { get; } = new("--rules") { Description = "Folder with rule packs of your own (YAML only).", HelpName = "dir" };

    public Option<bool> Offline { get; } = new("--offline") { Description = "Send nothing: targets on the network are refused." };

    public Option<string?> Evidence { get; } = new("--evidence")
    {
        Description = "Folder that keeps what was seen of URL targets, to be audited again without them. Default: .auditor/evidence.",
        HelpName = "dir",
    };

    public Option<string[]> Inventory { get; } = new("--inventory", "-i")
    {
        Description = "File that lists hosts: hosts.yml, or an inventory of Ansible (INI or YAML). May be given several times.",
        HelpName = "file",
        AllowMultipleArgumentsPerToken = false,
    };

    public Option<string?> Limit { get; } = new("--limit")
    {
        Description = "Which hosts of the inventory: names, groups, tags, with * and ?, commas between; !word takes out, &word narrows.",
        HelpName = "hosts",
    };

    public Option<int?> HostTimeout { get; } = new("--host-timeout")
    {
        Description = "Seconds that one target on the network may take. Default: 60 for a host.",
        HelpName = "seconds",
    };

    public Option<bool> AcceptNew { get; } = new("--accept-new")
    {
        Description = "Take and keep the keys of hosts that are not known yet; a changed key is refused all the same.",
    };

    public Option<string?> SshConfig { get; } =
        new("--ssh-config") { Description = "Configuration of the SSH client instead of your own (ssh -F).", HelpName = "file" };

    public Option<DateTimeOffset?> AsOf { get; } = new("--as-of")
    {
        Description = "The date to audit for: 2027-01-31, or 2027-01-31T12:00:00Z. Default: now.",
        HelpName = "date",
        CustomParser = result =>
        {
            if (DateTimeOffset.TryParseExact(result.Tokens[0].Value, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)) return date;
            result.AddError($"'{result.Tokens[0].Value}' is not a date; write it as 2027-01-31.");
            return null;
        },
    };

    /// <summary>Two processors are busy with the clients of so many; more at a time are no faster.</summary>
    private const int DefaultHosts = 16;

    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK"];

    public AuditOptions()
    {
        Targets.RefuseOptions();
        Profile.AcceptOnlyFromAmong([.. Profiles.Names]);
        AcceptSeconds(HostTimeout);
        Jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) || jobs is < 1 or > AuditChoices.MostJobs))
                result.AddError("--jobs must be a number from 1 to 1024.");
        });
    }

    private static void AcceptSeconds(Option<int?> option) => option.Validators.Add(result =>
    {
        var isSeconds = result.Tokens.Count == 0
            || (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                && seconds is > 0 and <= 3600);
        if (!isSeconds)
            result.AddError($"{option.Name} must be a number of seconds from 1 to 3600.");
    });

    public void AddTo(Command command)
    {
        command.Arguments.Add(Targets);
        Option[] all = [Jobs, Config, NoConfig, Profile, Only, Skip, Rules, Offline, Evidence, AsOf];
        Option[] ofHosts = [Inventory, Limit, HostTimeout, AcceptNew, SshConfig];
        foreach (var option in all.Concat(ofHosts)) command.Options.Add(option);
    }

    public AuditRequest Request(ParseResult parsed, TimeProvider clock) => new()
    {
        Targets = Named(parsed),
        AsOf = parsed.GetValue(AsOf) ?? clock.GetUtcNow(),
        Jobs = parsed.GetValue(Jobs),
        ToolVersion = Product.Version,
        ConfigurationPath = parsed.GetValue(Config),
        UsesConfiguration = !parsed.GetValue(NoConfig),
        Profile = parsed.GetValue(Profile),
        OnlyRules = List(parsed.GetValue(Only)),
        SkippedRules = List(parsed.GetValue(Skip)),
        ExternalRules = parsed.GetValue(Rules),
        IsOffline = parsed.GetValue(Offline),
        EvidenceFolder = parsed.GetValue(Evidence),
        Inventories = [.. parsed.GetValue(Inventory) ?? []],
        Limit = parsed.GetValue(Limit),
        HostsAtATime = parsed.GetValue(Jobs) ?? DefaultHosts,
        HostTimeout = parsed.GetValue(HostTimeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        AcceptsNewHostKeys = parsed.GetValue(AcceptNew),
        SshConfiguration = parsed.GetValue(SshConfig),
        Clock = clock,
    };

    /// <summary>The current folder when nothing is named.</summary>
    private ImmutableArray<string> Named(ParseResult parsed)
    {
        if (parsed.GetValue(Targets) is { Length: > 0 } targets) return [.. targets];
        return parsed.GetValue(Inventory) is { Length: > 0 } ? [] : ["."];
    }

    private static ImmutableArray<string> List(string[]? values) => values is null ? [] : [.. values.SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries))];
}
