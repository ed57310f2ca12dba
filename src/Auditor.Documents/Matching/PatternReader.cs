using System.Globalization;

namespace Auditor.Documents.Matching;

/// <summary>Reads a pattern by recursive descent. Whatever it does not know surely makes it give up.</summary>
internal sealed class PatternReader
{
    private const int DeepestNesting = 50;
    private const int LargestCount = 1_000;

    private readonly string pattern;
    private readonly bool ignoreCase;
    private readonly bool isForeign;
    private bool isUnknown;
    private int at;
    private int depth;

    private PatternReader(string pattern, bool ignoreCase, bool isForeign)
    {
        this.isForeign = isForeign;
        this.pattern = pattern;
        this.ignoreCase = ignoreCase || (isForeign && pattern.StartsWith("(?i)", StringComparison.Ordinal));
        if (isForeign && pattern.StartsWith("(?i)", StringComparison.Ordinal)) at = 4;
    }

    private bool IsEnd => at >= pattern.Length;

    /// <summary>The whole pattern, or null.</summary>
    public static PatternNode? Read(string pattern, bool ignoreCase) => Read(pattern, ignoreCase, isForeign: false);

    /// <summary>
    /// A pattern of another engine (PCRE), to be looked at and not to be searched for: with named groups, repetitions of what can be empty, and conditions
    /// that look ahead, which are left out.
    /// </summary>
    public static PatternNode? ReadForeign(string pattern, bool ignoreCase) => Read(pattern, ignoreCase, isForeign: true);

    private static PatternNode? Read(string pattern, bool ignoreCase, bool isForeign)
    {
        var reader = new PatternReader(pattern, ignoreCase, isForeign);
        var root = reader.Choice();
        return reader.isUnknown || !reader.IsEnd ? null : root;
    }

    private PatternNode Choice()
    {
        if (++depth > DeepestNesting) GiveUp();
        var first = Sequence();
        if (!Take('|')) return Out(first);
        List<PatternNode> choices = [first];
        do choices.Add(Sequence());
        while (Take('|'));
        return Out(new PatternChoice(choices));
    }

    private PatternNode Out(PatternNode node)
    {
        depth--;
        return node;
    }

    private PatternSequence Sequence()
    {
        var parts = new List<PatternNode>();
        while (!IsEnd && !isUnknown && pattern[at] is not ('|' or ')')) parts.Add(Quantified(Atom()));
        return new PatternSequence(parts);
    }

    private PatternNode Atom()
    {
        var first = pattern[at++];
        return first switch
        {
            '(' => Group(),
            '[' => Class(),
            '\\' => Escape(),
            '.' => new PatternCharacter(CharacterSet.OfAllBut('\n')),
            '^' => new PatternAssertion(PatternOperation.AtStart),
            '$' => new PatternAssertion(PatternOperation.AtLastLineEnd),
            '*' or '+' or '?' => GiveUp(),
            '{' when Counts() is not null => GiveUp(),
            _ => Single(first),
        };
    }

    private PatternNode Group()
    {
        var isCondition = false;
        if (Take('?') && !Take(':') && !(isForeign && (TakeName() || (isCondition = Take('=') || Take('!'))))) return GiveUp();
        var inner = Choice();
        if (!Take(')')) return GiveUp();
        return isCondition ? new PatternSequence([]) : inner;
    }

    /// <summary>The name of a group: <c>&lt;name&gt;</c>, <c>P&lt;name&gt;</c>, <c>'name'</c>.</summary>
    private bool TakeName()
    {
        var start = at + (Follows(0, 'P') ? 1 : 0);
        if (start + 1 >= pattern.Length || pattern[start] is not ('<' or '\'') || !char.IsAsciiLetter(pattern[start + 1])) return false;
        var end = pattern.IndexOf(pattern[start] == '<' ? '>' : '\'', start + 1);
        if (end >= 0) at = end + 1;
        return end >= 0;
    }

    private PatternNode Escape()
    {
        if (IsEnd) return GiveUp();
        var escaped = pattern[at++];
        if (AssertionOf(escaped) is { } assertion) return new PatternAssertion(assertion);
        if (ClassOf(escaped) is { } shorthand) return new PatternCharacter(shorthand);
        return CharacterOf(escaped) is { } character ? Single(character) : GiveUp();
    }

    // \B is left to the framework, whose engines do not agree with its definition everywhere: /{1,2}\B is not found in //.
    private static PatternOperation? AssertionOf(char escaped) => escaped switch
    {
        'A' => PatternOperation.AtStart,
        'Z' => PatternOperation.AtLastLineEnd,
        'z' => PatternOperation.AtEnd,
        'b' => PatternOperation.AtBoundary,
        _ => null,
    };

    private static CharacterSet? ClassOf(char escaped) => MembersOf(escaped) is { } members ? new CharacterSet().With(members) : null;

    private static Func<char, bool>? MembersOf(char escaped) => escaped switch
    {
        'd' => char.IsDigit,
        'D' => static character => !char.IsDigit(character),
        'w' => CharacterSet.IsWord,
        'W' => static character => !CharacterSet.IsWord(character),
        's' => char.IsWhiteSpace,
        'S' => static character => !char.IsWhiteSpace(character),
        _ => null,
    };

    // An escaped letter, digit or underscore means something of its own, or is a mistake.
    private static char? CharacterOf(char escaped) => escaped switch
    {
        't' => '\t',
        'n' => '\n',
        'r' => '\r',
        'f' => '\f',
        'v' => '\v',
        _ => CharacterSet.IsWord(escaped) || !char.IsAscii(escaped) ? null : escaped,
    };

    private PatternNode Single(char character) => Cased(new CharacterSet().With(character, character));

    private PatternNode Cased(CharacterSet set) => ignoreCase && !set.AddOtherCases() ? GiveUp() : new PatternCharacter(set);

    private PatternNode Class()
    {
        var set = new CharacterSet();
        var isNegated = Take('^');
        for (var isFirst = true; isFirst || IsEnd || pattern[at] != ']'; isFirst = false)
        {
            if (IsEnd || !Member(set)) return GiveUp();
        }

        at++;
        var node = Cased(set);
        if (isNegated) set.Negated();
        return node;
    }

    // A character, a range or a shorthand; false for what means something else in .NET.
    private bool Member(CharacterSet set)
    {
        if (pattern[at] == '\\' && at + 1 < pattern.Length && MembersOf(pattern[at + 1]) is { } members)
        {
            set.With(members);
            at += 2;
            return true;
        }

        if ((pattern[at] == '[' && Follows(1, ':')) || (pattern[at] == '-' && Follows(1, '['))) return false;
        if (ClassCharacter() is not { } first) return false;
        var isRange = !IsEnd && pattern[at] == '-' && at + 1 < pattern.Length && pattern[at + 1] != ']';
        if (!isRange)
        {
            set.With(first, first);
            return true;
        }

        at++;
        if (pattern[at] == '[' || ClassCharacter() is not { } last || last < first) return false;
        set.With(first, last);
        return true;
    }

    private char? ClassCharacter()
    {
        var character = pattern[at++];
        if (character != '\\') return character;
        if (IsEnd) return null;
        return pattern[at] == 'b' ? null : CharacterOf(pattern[at++]);
    }

    private PatternNode Quantified(PatternNode part)
    {
        if (IsEnd || isUnknown) return part;
        var (least, most) = (1, (int?)1);
        if (Take('*')) (least, most) = (0, null);
        else if (Take('+')) (least, most) = (1, null);
        else if (Take('?')) (least, most) = (0, 1);
        else if (pattern[at] != '{' || Counts() is not { } counts) return part;
        else (least, most, at) = counts;

        // The engines of .NET disagree about repetitions of what can be empty, so they stay with one of them.
        // Whether it takes much or little first does not change whether it is found.
        Take('?');
        var isMistake = !IsEnd && (pattern[at] is '*' or '+' or '?' || (pattern[at] == '{' && Counts() is not null));
        return isMistake || least > most || (part.CanBeEmpty && !isForeign) ? GiveUp() : new PatternRepetition(part, least, most);
    }

    /// <summary>The numbers of <c>{2}</c>, <c>{2,}</c> or <c>{2,5}</c>, and where they end; null when the brace is just a brace.</summary>
    private (int Least, int? Most, int End)? Counts()
    {
        var start = pattern.LastIndexOf('{', Math.Min(at, pattern.Length - 1));
        var close = pattern.IndexOf('}', start);
        if (close < 0) return null;
        var inner = pattern.AsSpan(start + 1, close - start - 1);
        var comma = inner.IndexOf(',');
        if (Count(comma < 0 ? inner : inner[..comma]) is not { } least) return null;
        if (comma < 0) return (least, least, close + 1);
        var rest = inner[(comma + 1)..];
        if (rest.IsEmpty) return (least, null, close + 1);
        return Count(rest) is { } most ? (least, most, close + 1) : null;
    }

    private int? Count(ReadOnlySpan<char> digits)
    {
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9')) return null;
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= LargestCount) return count;
        GiveUp();
        return LargestCount;
    }

    private bool Follows(int distance, char character) => at + distance < pattern.Length && pattern[at + distance] == character;

    private bool Take(char character)
    {
        if (IsEnd || pattern[at] != character) return false;
        at++;
        return true;
    }

    private PatternSequence GiveUp()
    {
        isUnknown = true;
        return new PatternSequence([]);
    }
}
