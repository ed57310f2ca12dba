namespace Auditor.Documents.Matching;

/// <summary>
/// Whether an engine that backtracks (PCRE, those of most languages) can need time exponential in the text: when a part that repeats reads the same text in
/// two ways, and what comes behind can fail (R. Cox, "Regular Expression Matching Can Be Simple And Fast", 2007; the criterion is that of exponential ambiguity
/// of automata: A. Weber, H. Seidl, "On the degree of ambiguity of finite automata", 1991). It never runs the pattern, and its own work is bounded.
/// </summary>
public static class PatternAmbiguity
{
    /// <summary>Null when the pattern is not understood or too large to be judged.</summary>
    public static bool? IsExponential(string pattern, bool ignoreCase)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (!RepeatsAGroup(pattern)) return false;
        if (PatternReader.ReadForeign(pattern, ignoreCase) is not { } root || PatternProgram.Of(root) is not { } program) return null;
        if (PatternStates.Of(program) is not { } states) return null;
        foreach (var loop in states.Loops())
        {
            if (loop.TrueForAll(states.CanEndBehind)) continue;
            if (states.HasTwinEdge(loop)) return true;
            if (PatternPairs.AreAmbiguous(states, loop) is var isAmbiguous and not false) return isAmbiguous;
        }

        return false;
    }

    /// <summary>Only a group that is repeated can read a text in exponentially many ways.</summary>
    private static bool RepeatsAGroup(string pattern)
    {
        for (var close = pattern.IndexOf(')'); close >= 0; close = pattern.IndexOf(')', close + 1))
        {
            if (close + 1 < pattern.Length && pattern[close + 1] is '*' or '+' or '{') return true;
        }

        return false;
    }
}
