using System.Collections.Immutable;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Writing;

/// <summary>The words of a command, or those of the command that a wrapper runs.</summary>
/// <param name="First">Index of the command word.</param>
/// <param name="Limit">Index after the last word.</param>
/// <param name="Via">The wrapper's name, or null.</param>
internal sealed record CommandPart(ImmutableArray<ShellWord> Words, int First, int Limit, string? Via = null, int Depth = 0)
{
    /// <summary>Wrappers in wrappers that are followed.</summary>
    public const int MaximumDepth = 16;

    /// <summary>Index of the first <c>NAME=value</c> word before the command word; <see cref="First"/> without one.</summary>
    public int FirstAssignment { get; init; } = First;

    /// <summary>Where its standard input comes from; wrappers that do not use theirs hand it on.</summary>
    public ImmutableArray<ShellRedirect> Redirects { get; init; } = [];

    /// <summary>What the command that its output is piped into reads.</summary>
    public PasswordInput ReadBy { get; init; }

    /// <summary>The assignments before the outermost command word.</summary>
    public ImmutableArray<ShellAssignment> Assignments { get; init; } = [];

    public ReadOnlySpan<ShellWord> AssignmentWords => Words.AsSpan()[FirstAssignment..First];
}
