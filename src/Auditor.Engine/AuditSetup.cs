using System.Collections.Immutable;
using Auditor.Documents.Evidence;
using Auditor.RulePacks;
using Auditor.Rules.Checklists;
using Auditor.Rules.Configuration;
using Auditor.Sources;
using Auditor.Sources.Folder;

namespace Auditor.Engine;

/// <summary>What must be known before the first file is read: targets, configuration, rules, checklist.</summary>
internal sealed record AuditSetup
{
    public AuditOutcome? Failed { get; private init; }

    public ImmutableArray<AuditedTarget> Targets { get; private init; } = [];

    /// <summary>What is wrong with targets that are not among them.</summary>
    public ImmutableArray<LostTarget> Lost { get; private init; } = [];

    public AuditorConfiguration Configuration { get; private init; } = AuditorConfiguration.None;

    public string Profile { get; private init; } = Profiles.GoLive;

    public RuleCatalog Catalog { get; private init; } = new([]);

    public RulePlan Plan { get; private init; } = new(AuditorConfiguration.None, _ => [], RuleCatalog.Coded, (_, _) => false);

    public Checklist Checklist { get; private init; } = new("", "", []);

    /// <summary>The texts that the run depends on besides its artifacts.</summary>
    public ImmutableArray<string> Inputs { get; private init; } = [];

    public GitRevision? Revision { get; private init; }

    public string Project { get; private init; } = "";

    public static AuditSetup Of(AuditRequest request, IProgress<AuditProgress>? progress, CancellationToken cancel)
    {
        var rules = ExternalRules.Load(request.ExternalRules, cancel);
        if (!rules.Errors.IsEmpty) return Bad(AuditFailure.BadConfiguration, rules.Errors);
        var catalog = new RuleCatalog(rules.Rules);
        var checklist = ShippedChecklist();
        var files = ConfigurationFiles.Of(request);
        if (!files.Errors.IsEmpty) return Bad(files.IsUnreadable ? AuditFailure.UnreadableTarget : AuditFailure.BadConfiguration, files.Errors);
        var read = files.Read(catalog, checklist);
        if (!read.Errors.IsEmpty) return Bad(AuditFailure.BadConfiguration, [.. read.Errors.Select(error => error.ToString())]);
        if (UnknownRules(request, catalog) is { IsEmpty: false } unknown) return Bad(AuditFailure.BadRequest, unknown);
        var requested = RequestedTargets.Of(request);
        if (requested.Failed is { } failed) return new AuditSetup { Failed = failed };
        var configuration = Restricted(read.Configuration, request);
        var collected = new TargetFolders(request).Of(requested.All, progress, cancel);
        ImmutableArray<LostTarget> lost = [.. requested.Lost, .. collected.Select(target => target.Lost).OfType<LostTarget>()];
        ImmutableArray<TargetFolder> folders = [.. collected.Select(target => target.Folder).OfType<TargetFolder>()];
        if (folders.IsEmpty) return Unseen(collected, lost);
        var targets = Walk(folders, configuration, files, cancel);
        return targets.FirstOrDefault(target => IsNoTarget(target.Listing)) is { } missing
            ? Bad(MissingOrUnreadable(missing.Listing), [.. missing.Listing.Problems.Select(problem => $"{problem.Path}: {problem.What} {problem.Why}")])
            : new AuditSetup
            {
                Targets = targets,
                Lost = lost,
                Configuration = configuration,
                Profile = request.Profile ?? configuration.Profile,
                Catalog = catalog,
                Plan = new RulePlan(configuration, catalog.OfKind, RuleCatalog.Coded, PathPatterns.Cover),
                Checklist = checklist,
                Inputs = [.. files.Texts, .. rules.Texts, .. request.OnlyRules.Select(rule => $"only {rule}"), .. request.SkippedRules.Select(rule => $"skip {rule}")],
                Revision = folders[0].IsEvidence ? null : GitRevision.Of(targets[0].Listing.Root),
                Project = ProjectOf(request, folders, targets[0]),
            };
    }

    private static string ProjectOf(AuditRequest request, ImmutableArray<TargetFolder> folders, AuditedTarget first)
    {
        if (request.Inventories is [var only]) return Path.GetFileName(only);
        var live = folders.Count(folder => folder.IsEvidence);
        return live > 1 && live == folders.Length
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{live} targets")
            : Path.GetFileName(first.Listing.Root.TrimEnd(Path.DirectorySeparatorChar));
    }

    /// <summary>Not one of the targets is there to be audited.</summary>
    private static AuditSetup Unseen(ImmutableArray<CollectedTarget> collected, ImmutableArray<LostTarget> lost) =>
        collected.Select(target => target.Unwritten).OfType<SourceProblem>().FirstOrDefault() is { } unwritten
            ? Bad(AuditFailure.CannotWrite, [$"{unwritten.Path}: {unwritten.What} {unwritten.Why} Name another folder with --evidence."])
            : Bad(AuditFailure.UnreadableTarget, [.. lost.Select(target => $"{target.Problem.Path}: {target.Problem.Message}")]);

    internal static Checklist ShippedChecklist() => ShippedRules.Checklist("go-live");

    private static AuditSetup Bad(AuditFailure failure, ImmutableArray<string> messages) => new() { Failed = AuditOutcome.Of(failure, messages) };

    /// <summary>The choices of the command line come after those of the file.</summary>
    private static AuditorConfiguration Restricted(AuditorConfiguration configuration, AuditRequest request)
    {
        var none = ImmutableDictionary<string, string>.Empty;
        ImmutableArray<RuleChoice> only = request.OnlyRules.IsEmpty ? [] : [new RuleChoice("*", false, null, none), .. request.OnlyRules.Select(rule => new RuleChoice(rule, true, null, none))];
        return configuration with { Rules = [.. configuration.Rules, .. only, .. request.SkippedRules.Select(rule => new RuleChoice(rule, false, null, none))] };
    }

    private static ImmutableArray<AuditedTarget> Walk(ImmutableArray<TargetFolder> folders, AuditorConfiguration configuration, ConfigurationFiles files, CancellationToken cancel)
    {
        var options = new FolderOptions { Include = configuration.Include, Exclude = configuration.Exclude, PatternsFolder = files.Folder };
        var source = new FolderSource(options);
        var evidence = new FolderSource(options with { Include = [.. configuration.Include, "*" + EvidenceSyntax.Extension] });
        return [.. folders.Select(folder => Walk(TargetFolders.IsKeptEvidence(folder.Path) ? evidence : source, folder, folders.Length == 1, files.Folder, configuration.Versions, cancel))];
    }

    /// <summary>Evidence is named by where it is kept, also when it is the only target: there it can be looked at.</summary>
    private static AuditedTarget Walk(
        FolderSource source, TargetFolder target, bool isOne, string? patterns, ImmutableDictionary<string, string> versions, CancellationToken cancel)
    {
        var listing = source.List(target.Path, cancel);
        return new AuditedTarget(source, listing, isOne && !target.IsEvidence ? "" : PrefixOf(target.Path), FromFolder(patterns, listing.Root)) { Versions = versions };
    }

    /// <summary>The folder that the user named, or that the named file stands in.</summary>
    private static string PrefixOf(string target)
    {
        var folder = (File.Exists(target) ? Path.GetDirectoryName(target) ?? "" : target).Replace('\\', '/').TrimEnd('/');
        return folder is "" or "." && !Path.IsPathRooted(target) ? "" : folder + "/";
    }

    private static string FromFolder(string? folder, string root)
    {
        if (folder is null) return "";
        var relative = Path.GetRelativePath(folder, root).Replace(Path.DirectorySeparatorChar, '/');
        return relative == "." || relative.StartsWith("..", StringComparison.Ordinal) ? "" : relative + "/";
    }

    /// <summary>A misspelt rule would otherwise silently not run.</summary>
    private static ImmutableArray<string> UnknownRules(AuditRequest request, RuleCatalog catalog) =>
        request.OnlyRules.IsEmpty && request.SkippedRules.IsEmpty ? [] : Unknown(request, catalog);

    private static ImmutableArray<string> Unknown(AuditRequest request, RuleCatalog catalog)
    {
        var ids = new Lazy<ImmutableArray<string>>(() => [.. catalog.All.Select(rule => rule.Info.Id)]);
        return
        [
            .. request.OnlyRules.Concat(request.SkippedRules).Where(pattern => !ids.Value.Any(new RuleChoice(pattern, null, null, []).Covers))
                .Select(pattern => $"There is no rule '{pattern}'; 'auditor rules list' names them all, and dockerfile/* is all rules of a pack."),
        ];
    }

    private static bool IsNoTarget(FolderListing listing) => !listing.IsComplete && listing.Files.Paths.Count == 0 && !listing.Problems.IsEmpty;

    private static AuditFailure MissingOrUnreadable(FolderListing listing) =>
        listing.Problems.Any(problem => problem.Code == SourceProblemCodes.Missing) ? AuditFailure.NoSuchTarget : AuditFailure.UnreadableTarget;
}
