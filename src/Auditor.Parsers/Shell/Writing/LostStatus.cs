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
    private readonly bool[] isForgiven;

    /// <param name="isEndLost">Nothing looks at the status of the list itself.</param>
    public LostStatus(ImmutableArray<ShellPipeline> list, bool isEndLost)
    {
        isFollowed = new bool[list.Length];
        isBeforeAnd = new bool[list.Length];
        isForgiven = new bool[list.Length];
        for (var i = list.Length - 1; i >= 0; i--)
        {
            var next = i + 1 < list.Length ? list[i + 1].After : null;
            isFollowed[i] = next switch { "||" => false, "&&" => isFollowed[i + 1], null => isEndLost, _ => true };
            isBeforeAnd[i] = next == "&&";
            isForgiven[i] = next switch { "||" => IsTrue(list[i + 1]), "&&" => isForgiven[i + 1], _ => false };
        }
    }

    /// <summary>With <c>-e</c> only the last command of an AND-OR list ends the shell.</summary>
    public bool At(int pipeline, bool errExit) => isFollowed[pipeline] && (!errExit || isBeforeAnd[pipeline]);

    /// <summary>It stands before <c>&amp;&amp;</c>, and the <c>|| true</c> behind a later command of the list takes its failure, too.</summary>
    public bool IsSwallowed(int pipeline) => isBeforeAnd[pipeline] && isForgiven[pipeline];

    private static bool IsTrue(ShellPipeline pipeline) => pipeline is { IsNegated: false, Commands: [SimpleCommand { Words: [{ Value: "true" or ":" }] }] };
}
