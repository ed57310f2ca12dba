using Auditor.Documents;
using Auditor.Parsers.Compose.Merging;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>Takes in what <c>include</c> names (compose-spec, 14-include.md): projects of their own, whose resources are added, not merged.</summary>
internal sealed class IncludeReader(ComposeFiles files, ProjectFiles paths, ArtifactSet set, ComposeProblems problems)
{
    private const int MaximumDepth = 20;

    private static readonly string[] Sections = ["services", "networks", "volumes", "secrets", "configs"];

    private readonly Stack<string> open = new();
    private readonly List<(string Path, int Source)> included = [];
    private readonly SameValue values = new();

    /// <summary>What was included, by what was asked for: what several files include is read once, however many ways lead to it.</summary>
    private readonly Dictionary<string, ComposeMap?> known = new(StringComparer.Ordinal);

    public List<(string Path, int Source)> Included => included;

    public bool HasMissing { get; private set; }

    /// <summary>Not all that the files have in common was compared.</summary>
    public ParseProblem? TooLarge { get; private set; }

    public ComposeMap Apply(ComposeMap root, string path)
    {
        if (root["include"] is not ComposeList list) return root;
        open.Push(path);
        var added = new HashSet<ComposeMap>(ReferenceEqualityComparer.Instance);
        foreach (var item in list.Items)
        {
            if (IncludeItem.Of(item) is { } include && Read(include) is { } other && added.Add(other)) root = Add(root, other, include);
        }

        open.Pop();
        return root;
    }

    private ComposeMap? Read(IncludeItem include)
    {
        var first = include.Paths.Length > 0 ? PathOf(include.Paths[0]) : null;
        var folder = include.Folder is { IsKnown: true } named ? Resolve(named) : first is null ? null : RelativePath.FolderOf(first);
        if (folder is null) return null;
        // No path has a NUL.
        var asked = string.Join('\0', [folder, .. include.Paths.Select(Resolve), "", .. include.VariableFiles.Select(Resolve)]);
        if (!known.TryGetValue(asked, out var merged)) known[asked] = merged = Merged(include, folder);
        return merged;
    }

    private string? Resolve(ComposeScalar file) => file.IsKnown ? paths.Resolve(file.Value, file.Span.Source) : null;

    private ComposeMap? Merged(IncludeItem include, string folder)
    {
        ComposeMap? merged = null;
        var variables = ProjectVariables.Of(set, folder, include.VariableFiles.Select(Resolve));
        if (include.Paths.Length > ComposeFiles.MostLayers) TooLarge ??= ComposeFiles.TooManyLayers("files", include.Span);
        foreach (var path in include.Paths.Take(ComposeFiles.MostLayers))
        {
            if (One(path, folder, variables) is { } root) merged = merged is null ? root : new ComposeMerger(problems).Files(merged, root);
        }

        return merged;
    }

    private ComposeMap? One(ComposeScalar named, string folder, ProjectVariables variables)
    {
        if (PathOf(named) is not { } path) return null;
        if (open.Contains(path) || open.Count >= MaximumDepth)
        {
            problems.Add(new ComposeProblem("cycle", "This include leads back to the file itself.", named.Span) { Name = named.Value });
            return null;
        }

        if (files.Read(path, variables) is not { Root: { } root } file)
        {
            HasMissing = true;
            if (!paths.IsBlind && !paths.Exists(path)) problems.Add(new ComposeProblem("include", $"There is no file {named.Value} to include.", named.Span) { Name = named.Value });
            return null;
        }

        paths.SetFolder(file.Source, folder);
        included.Add((path, file.Source));
        return Apply(new ExtendsReader(files, paths, variables, problems).Apply(file, root), path);
    }

    private string? PathOf(ComposeScalar named)
    {
        var path = named.IsKnown && !IncludeItem.IsRemote(named.Value) ? paths.Resolve(named.Value, named.Span.Source) : null;
        if (path is null) HasMissing = true;
        return path;
    }

    /// <summary>A name that both have with different things behind it is a conflict (compose-go, loader/include.go, importResource); nothing is merged.</summary>
    private ComposeMap Add(ComposeMap root, ComposeMap other, IncludeItem include)
    {
        var sections = new List<ComposeEntry>();
        foreach (var section in Sections)
        {
            if (other.Entry(section) is not { Value: ComposeMap added } entry) continue;
            var own = root.Map(section);
            foreach (var resource in added.Entries) Compare(section, own?.Entry(resource.Key), resource, include.Span);
            var entries = (own?.Entries ?? []).AddRange(added.Entries.Where(resource => own?.Entry(resource.Key) is null));
            sections.Add(new ComposeEntry(section, root.Entry(section)?.KeySpan ?? entry.KeySpan, new ComposeMap(own?.Span ?? added.Span, entries, own?.IsFlow ?? added.IsFlow)));
        }

        var kept = root.Entries.Where(entry => !sections.Exists(section => section.Key == entry.Key));
        return new ComposeMap(root.Span, [.. kept, .. sections], root.IsFlow);
    }

    private void Compare(string section, ComposeEntry? mine, ComposeEntry other, SourceSpan include)
    {
        if (mine is null || mine.KeySpan == other.KeySpan) return;
        var same = values.Of(mine.Value, other.Value);
        if (same == true) return;
        if (same == false) problems.Add(new ComposeProblem("include", $"{section}.{other.Key} is also declared by an included file.", mine.KeySpan) { Name = other.Key });
        else HasMissing = true;
        if (values.IsSpent) TooLarge ??= new ParseProblem("project-too-large", $"More than {SameValue.Limit} values had to be compared: whether {section}.{other.Key} is the same in an included file is not known.", include);
    }
}
