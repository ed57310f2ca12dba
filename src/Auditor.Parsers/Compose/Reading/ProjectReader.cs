using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Compose.Merging;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>Reads the project that an audited file makes: alone, or on top of its base.</summary>
internal sealed class ProjectReader
{
    private readonly ArtifactSet set;
    private readonly string path;
    private readonly ProjectPlace place;
    private readonly ProjectFiles paths;
    private readonly ProjectVariables variables;
    private readonly ComposeProblems problems = new();
    private readonly ComposeFiles files;
    private readonly ExtendsReader extends;
    private readonly IncludeReader includes;
    private readonly List<ParseProblem> limits = [];

    private ProjectReader(ArtifactSet set)
    {
        this.set = set;
        path = set.Primary.Path;
        place = ProjectPlace.Of(set);
        paths = new ProjectFiles(set, place.Folder);
        variables = ProjectVariables.Of(set, place.Folder, []);
        files = new ComposeFiles(set, problems);
        extends = new ExtendsReader(files, paths, variables, problems);
        includes = new IncludeReader(files, paths, set, problems);
    }

    public static ComposeProject Read(ArtifactSet set) => new ProjectReader(set).Read();

    private ComposeProject Read()
    {
        var own = Single(path) ?? new ComposeMap(new SourceSpan(0, 0, 0), [], false);
        var (lower, mode) = Below(own);
        var whole = includes.Apply(own, path);
        var root = whole;
        var merged = ImmutableArray.CreateBuilder<string>();
        ComposeMap? below = null;
        if (lower.Length > ComposeFiles.MostLayers) limits.Add(ComposeFiles.TooManyLayers("files", own.Span));
        foreach (var other in lower.Take(ComposeFiles.MostLayers))
        {
            if (Single(other) is not { } single) continue;
            merged.Add(other);
            // A file on top changes what the one below includes (docs.docker.com, include): only within a file names may not repeat.
            var map = mode == "alone" ? single : includes.Apply(single, other);
            below = below is null ? map : new ComposeMerger(problems).Files(below, map);
        }

        if (below is not null && mode != "alone") root = new ComposeMerger(problems).Files(below, whole);
        if (mode == "alone") merged.Clear();
        merged.Add(path);
        return Project(ExpandedSize.Bounded(root, new ExpansionBudget(files.Characters), limits), own, below, mode, merged.ToImmutable());
    }

    private ImmutableArray<ParseProblem> TooLarge => includes.TooLarge is { } limit ? [.. limits, limit] : [.. limits];

    private ComposeProject Project(ComposeMap root, ComposeMap own, ComposeMap? basis, string mode, ImmutableArray<string> merged) => new(root, paths, variables, problems)
    {
        Mode = mode,
        Merged = merged,
        Parts = Parts(merged),
        ParseProblems = [.. files.All.SelectMany(file => file.Problems), .. TooLarge],
        Comments = files.Read(path, variables)?.Comments ?? [],
        IsIncomplete = !TooLarge.IsEmpty || (mode == "fragment" && own["services"] is not null) || extends.HasMissing || includes.HasMissing || files.All.Any(file => file.Problems.Any(problem => problem.Severity == ProblemSeverity.Error))
            || (place.Base.Path is { } lowest && set.SourceOf(lowest) < 0) || ForeignReferences.MayHaveTarget(path, root, set.Files),
        CutService = files.All.Any(file => file.Source == 0 && file.Problems.Any(problem => problem.Severity == ProblemSeverity.Error)) && own.Map("services") is { Entries: [.., var last] } ? last.Key : null,
        OwnServices = own.Map("services"),
        BaseServices = mode == "alone" ? null : basis?.Map("services"),
        KeptPorts = basis is null || mode != "alone" ? [] : KeptPort.Of(basis, own),
    };

    /// <summary>A file by itself, with what it extends.</summary>
    private ComposeMap? Single(string file) =>
        files.Read(file, variables) is { Root: { } root } read ? extends.Apply(read, root) : null;

    /// <summary>The files below the audited one, and what that makes of it.</summary>
    private (ImmutableArray<string> Lower, string Mode) Below(ComposeMap own)
    {
        if (variables.Lookup("COMPOSE_FILE") is { } list && Listed(list) is { Length: > 0 } lower) return (lower, "overlay");
        if (!place.Listed.IsEmpty) return (place.Listed, "overlay");
        var basis = place.Base;
        if (basis.Path is not { } lowest || set.SourceOf(lowest) < 0) return ([], own.Map("services") is null && own["include"] is null ? "fragment" : "base");
        if (basis.IsOverride) return ([lowest], "override");
        if (IsComplete(own, lowest)) return ([lowest], "alone");
        return IsExtendedBy(lowest) ? ([], "fragment") : ([lowest], "overlay");
    }

    /// <summary>The base takes single services out of the file: it is put on top of nothing.</summary>
    private bool IsExtendedBy(string lowest)
    {
        foreach (var entry in files.Read(lowest, variables)?.Services?.Entries ?? [])
        {
            if ((entry.Value as ComposeMap)?.Map("extends")?.Scalar("file") is { IsKnown: true } file && RelativePath.Join(RelativePath.FolderOf(lowest), file.Value) == path) return true;
        }

        return false;
    }

    /// <summary>A file that includes others is judged with them; when one of them was not read, it is taken for complete.</summary>
    private bool IsComplete(ComposeMap own, string lowest)
    {
        var taken = new IncludeReader(files, paths, set, new ComposeProblems());
        var whole = taken.Apply(own, path);
        return taken.HasMissing || Completeness.Of(whole, files.Read(lowest, variables)?.Root);
    }

    /// <summary>The files before the audited one in COMPOSE_FILE, when it is the last of them.</summary>
    private ImmutableArray<string> Listed(string list)
    {
        var named = list.Split(variables.Lookup("COMPOSE_PATH_SEPARATOR") is [var separator] ? separator : ':').Select(name => paths.Resolve(name, 0)).ToList();
        return named.Count > 1 && named[^1] == path && named.TrueForAll(name => name is not null && set.SourceOf(name) >= 0) ? [.. named.Take(named.Count - 1).OfType<string>()] : [];
    }

    private ImmutableArray<(string Path, string Role, int Source)> Parts(ImmutableArray<string> merged)
    {
        var parts = ImmutableArray.CreateBuilder<(string Path, string Role, int Source)>();
        foreach (var file in merged) parts.Add((file, file == path ? "audited" : "base", set.SourceOf(file)));
        foreach (var (file, source) in extends.Extended) parts.Add((file, "extended", source));
        foreach (var (file, source) in includes.Included) parts.Add((file, "included", source));
        foreach (var (file, source, isExample) in variables.Files) parts.Add((file, isExample ? "example" : "variables", source));
        return parts.ToImmutable();
    }
}
