using System.Collections.Immutable;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Writing;

/// <summary>
/// Which pipelines of a list may fail without anything noticing it: what follows runs all the same, and no <c>||</c> answers
/// (POSIX XCU 2.9.3; the exceptions of <c>set -e</c> stand in XCU <c>set</c>).
/// </summary>
internal sealed class LostStatus
{
    private readonly bool[] isFollowed;
    private readonly bool[] isBeforeAnd;

    /// <param name="isEndLost">Nothing looks at the status of the list itself.</param>
    public LostStatus(ImmutableArray<ShellPipeline> list, bool isEndLost)
    {
        isFollowed = new bool[list.Length];
        isBeforeAnd = new bool[list.Length];
        for (var i = list.Length - 1; i >= 0; i--)
        {
            var next = i + 1 < list.Length ? list[i + 1].After : null;
            isFollowed[i] = next switch { "||" => false, "&&" => isFollowed[i + 1], null => isEndLost, _ => true };
            isBeforeAnd[i] = next == "&&";
        }
    }

    /// <summary>With <c>-e</c> only the last command of an AND-OR list ends the shell.</summary>
    public bool At(int pipeline, bool errExit) => isFollowed[pipeline] && (!errExit || isBeforeAnd[pipeline]);
}
