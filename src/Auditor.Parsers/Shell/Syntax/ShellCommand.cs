using System.Collections.Immutable;

namespace Auditor.Parsers.Shell.Syntax;

internal abstract record ShellCommand(int Start, int End) : ShellNode(Start, End)
{
    public ImmutableArray<ShellRedirect> Redirects { get; init; } = [];
}
