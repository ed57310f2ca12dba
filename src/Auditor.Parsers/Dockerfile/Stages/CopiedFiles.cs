using System.Collections.Immutable;
using Auditor.Parsers.DockerIgnore;
using Auditor.Parsers.Packages;

namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>Which files of the project a stage has, as far as its steps tell.</summary>
/// <param name="MayHoldAny">A step brought files that are not known by name: a folder, another stage, a download, a program that writes.</param>
/// <param name="Names">The names of the files that were copied, with wildcards.</param>
internal sealed record CopiedFiles(bool MayHoldAny, ImmutableArray<string> Names)
{
    public static CopiedFiles Unknown { get; } = new(true, []);

    public static CopiedFiles None { get; } = new(false, []);

    /// <param name="source">A source of COPY with its variables put in; null when that is not possible.</param>
    public CopiedFiles With(string? source, bool isOtherStage)
    {
        if (MayHoldAny || source is null) return Unknown;
        var name = source[(source.LastIndexOf('/') + 1)..];
        if (isOtherStage) return name is "node_modules" or "package.json" ? this : Unknown;
        return name is ".npmrc" or ".yarnrc" || IsFile(name) ? this with { Names = Names.Add(name) } : Unknown;
    }

    /// <summary>By its ending: a folder's name can have a dot as well.</summary>
    private static bool IsFile(string name) => name[(name.LastIndexOf('.') + 1)..].TrimEnd('*') is
        "json" or "yaml" or "yml" or "toml" or "lock" or "lockb" or "js" or "cjs" or "mjs" or "ts" or "txt" or "py" or "cfg" or "ini" or "sh" or "md" or "xml" or "mod" or "sum";

    /// <summary>No lock file of the package manager can be there.</summary>
    public bool LacksLockFile(string manager)
    {
        if (MayHoldAny) return false;
        var isKnown = false;
        foreach (var lockFile in LockFiles.Names)
        {
            if (LockFiles.Manager(lockFile) != manager) continue;
            isKnown = true;
            if (Names.Any(name => PathPattern.Of(name).IsMatch(lockFile))) return false;
        }

        return isKnown;
    }
}
