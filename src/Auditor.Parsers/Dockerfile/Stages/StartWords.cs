using System.Collections.Immutable;
using Auditor.Parsers.Packages.Commands;

namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>The words of a CMD or ENTRYPOINT as written.</summary>
internal sealed record StartWords(bool IsExec, ImmutableArray<string> Words)
{
    /// <summary>CMD is what stands behind an ENTRYPOINT in the exec form; the shell form drops it.</summary>
    public static bool IsIdle(StartWords? entrypoint, StartWords? cmd)
    {
        if (entrypoint is null) return cmd is not null && IdleCommand.Is(cmd.Words);
        return IdleCommand.Is(entrypoint.IsExec && cmd is not null ? [.. entrypoint.Words, .. cmd.Words] : entrypoint.Words);
    }
}
