using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Parsers.Packages.Commands;

/// <summary>The commands of one step of a build that fill or empty caches, and what is left of them at its end.</summary>
internal sealed class PackageLog
{
    private readonly List<(int Node, PackageCommand Command)> fillers = [];

    private readonly List<(int Node, string Manager)> restores = [];

    /// <summary>A command ran that may have written files of any name.</summary>
    public bool MayHaveWritten { get; private set; }

    /// <summary>The installs of the project's own files before which nothing had run that may have written some.</summary>
    public List<(int Node, string Manager)> FirstRestores => restores;

    public void NoteWriter() => MayHaveWritten = true;

    public void Add(int node, PackageCommand command)
    {
        if (command.Action == PackageAction.Restore && !MayHaveWritten) restores.Add((node, command.Manager));
        MayHaveWritten |= command.Action is PackageAction.Restore or PackageAction.Execute or PackageAction.Run or PackageAction.Build or PackageAction.Other;
        if (command.Cleans is { } cleaned) fillers.RemoveAll(filler => filler.Command.Fills == cleaned);
        if (command.Fills is not null) fillers.Add((node, command));
    }

    /// <summary>What stands at a path is deleted.</summary>
    public void Delete(string path) => fillers.RemoveAll(filler => IsIn(filler.Command, path));

    /// <summary>pip switches its cache off where its folder belongs to another user (pip's check_path_owner).</summary>
    public void ForgetPip() => fillers.RemoveAll(filler => filler.Command.Fills == CacheFolder.Pip);

    /// <summary>A program that is known by its name alone may have emptied all.</summary>
    public void DeleteAll() => fillers.Clear();

    /// <summary>Writes <c>@leaves</c> on the commands that filled a cache which is not emptied: on all of which an option would have kept it empty, else on the last.</summary>
    /// <param name="mounts">Where other file systems stood during the step.</param>
    public void WriteLeftovers(TreeBuilder builder, ImmutableArray<string> mounts)
    {
        foreach (var mount in mounts) Delete(mount);
        // Where a variable says where the cache is, the mount may well be that place.
        if (!mounts.IsEmpty) fillers.RemoveAll(filler => filler.Command.CachePath.Contains('$', StringComparison.Ordinal));
        for (var i = 0; i < fillers.Count; i++)
        {
            var (node, command) = fillers[i];
            if (command.Fills is { } cache && (cache.IsKeptOutByOption || fillers.FindIndex(i + 1, later => later.Command.Fills == cache) < 0))
                builder.AttributeOf(node, new TreeAttribute("leaves", cache.Kind, command.Line.ActionWord.Span));
        }
    }

    private static bool IsIn(PackageCommand command, string path)
    {
        if (command.CachePath.Length == 0) return command.Fills!.IsIn(path);
        var folder = command.CachePath.TrimEnd('/');
        var trimmed = path.TrimEnd('*').TrimEnd('/');
        return trimmed.Length > 1 && (folder == trimmed || folder.StartsWith(trimmed + "/", StringComparison.Ordinal));
    }
}
