using Auditor.Documents;
using Auditor.Parsers.Compose.Merging;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>Follows <c>extends</c> (compose-spec, 05-services.md, "extends"): what is extended lies below what extends it.</summary>
internal sealed class ExtendsReader(ComposeFiles files, ProjectFiles paths, ProjectVariables variables, ComposeProblems problems)
{
    private const int MaximumDepth = 50;

    private readonly Dictionary<(int Source, string Service), ComposeMap> done = [];
    private readonly HashSet<(int Source, string Service)> open = [];
    private readonly List<(string Path, int Source)> extended = [];
    private readonly ExpandedSize sizes = new();

    /// <summary>The other files that were extended.</summary>
    public List<(string Path, int Source)> Extended => extended;

    public bool HasMissing { get; private set; }

    /// <summary>The file with all of its services extended.</summary>
    public ComposeMap Apply(ComposeFile file, ComposeMap root)
    {
        if (file.Services is not { } services || !services.Entries.Any(entry => (entry.Value as ComposeMap)?["extends"] is not null)) return root;
        var entries = services.Entries.Select(entry => entry.Value is ComposeMap service ? entry with { Value = Extend(file, entry.Key, service) } : entry);
        var replaced = new ComposeMap(services.Span, [.. entries], services.IsFlow);
        return new ComposeMap(root.Span, [.. root.Entries.Select(entry => entry.Key == "services" ? entry with { Value = replaced } : entry)], root.IsFlow);
    }

    private ComposeMap Extend(ComposeFile file, string name, ComposeMap service)
    {
        if (service.Entry("extends") is not { } extends) return service;
        var key = (file.Source, name);
        if (done.TryGetValue(key, out var known)) return known;
        if (open.Count >= MaximumDepth || !open.Add(key)) return Refuse(extends, service, "This extends leads back to the service itself.", name);
        var lower = Target(file, extends);
        open.Remove(key);
        if (lower is not null && !files.Extended.Spend(sizes.Of(lower))) return TooMuch(extends, service);
        var below = lower is null ? null : new ComposeMap(lower.Span, [.. lower.Entries.Where(entry => entry.Key != "extends")], lower.IsFlow);
        return done[key] = below is null ? service : new ComposeMerger(problems).Services(below, service);
    }

    private ComposeMap? Target(ComposeFile file, ComposeEntry extends)
    {
        var map = extends.Value as ComposeMap;
        var service = map?.Scalar("service") ?? (extends.Value as ComposeScalar is { IsNull: false } text ? text : null);
        if (service is null)
        {
            problems.Add(new ComposeProblem("extends", "extends needs the name of a service.", extends.Span) { Path = "extends" });
            return null;
        }

        var other = map?.Scalar("file") is { } named ? Other(named) : file;
        if (other is null) return null;
        if (other.Services?.Map(service.Value) is { } found) return Extend(other, service.Value, found);
        NotFound(other, service);
        return null;
    }

    private void NotFound(ComposeFile other, ComposeScalar service)
    {
        if (!service.IsKnown) return;
        problems.Add(new ComposeProblem("extends", $"{other.Path} has no service {service.Value}.", service.Span)
        {
            Name = service.Value,
            Suggestion = Spelling.Closest(service.Value, other.Services?.Entries.Take(1000).Select(entry => entry.Key) ?? []),
        });
    }

    private ComposeFile? Other(ComposeScalar named)
    {
        var path = named.IsKnown ? paths.Resolve(named.Value, named.Span.Source) : null;
        if (path is not null && files.Read(path, variables) is { } file)
        {
            paths.SetFolder(file.Source, RelativePath.FolderOf(path));
            if (!extended.Contains((path, file.Source))) extended.Add((path, file.Source));
            return file;
        }

        HasMissing = true;
        if (path is not null && !paths.IsBlind && !paths.Exists(path) && !paths.IsSeenFromAbove(named.Value))
            problems.Add(new ComposeProblem("extends", $"There is no file {named.Value} to extend.", named.Span) { Name = named.Value });
        return null;
    }

    private ComposeMap TooMuch(ComposeEntry extends, ComposeMap service)
    {
        HasMissing = true;
        problems.Add("extends", $"More than {files.Extended.Limit} values are extended; the rest was not followed.", extends.Span);
        return service;
    }

    private ComposeMap Refuse(ComposeEntry extends, ComposeMap service, string message, string name)
    {
        problems.Add(new ComposeProblem("cycle", message, extends.Span) { Name = name, Path = $"services.{name}.extends" });
        return service;
    }
}
