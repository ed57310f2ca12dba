using System.Globalization;

namespace Auditor.Documents.Matching;

/// <summary>A set of UTF-16 units, as a class of a regular expression has it. Filled once, then only asked.</summary>
internal sealed class CharacterSet
{
    private const char KelvinSign = '\u212a';

    // The first and the last character of each range, in turns.
    private string ranges = "";
    private readonly List<Func<char, bool>> classes = [];
    private bool isNegated;
    private ulong low;
    private ulong high;

    /// <summary>The members below 64, and those below 128, as bits.</summary>
    public (ulong Low, ulong High) Ascii => (low, high);

    public static CharacterSet OfAllBut(char character) => new CharacterSet().With(character, character).Negated();

    /// <summary>The characters of <c>\w</c>: letters, marks, decimal digits and connectors.</summary>
    public static bool IsWord(char character) => char.IsAsciiLetterOrDigit(character) || character == '_' || (!char.IsAscii(character)
        && char.GetUnicodeCategory(character) is <= UnicodeCategory.NonSpacingMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation);

    /// <summary>Its only member; null when there are more, or none.</summary>
    public char? Only => !isNegated && classes.Count == 0 && ranges is [var first, var last] && first == last ? first : null;

    /// <summary>The range from one character to another one.</summary>
    public CharacterSet With(char first, char last)
    {
        ranges += new string([first, last]);
        for (var ascii = first; ascii <= last && ascii < 128; ascii++) Mark(ascii);
        return this;
    }

    public CharacterSet With(Func<char, bool> isMember)
    {
        classes.Add(isMember);
        for (var ascii = '\0'; ascii < 128; ascii++)
        {
            if (isMember(ascii)) Mark(ascii);
        }

        return this;
    }

    /// <summary>With the other case of its letters. False when it has members past ASCII, whose cases this class does not know.</summary>
    public bool AddOtherCases()
    {
        var known = ranges;
        for (var i = 0; i < known.Length; i += 2)
        {
            if (known[i + 1] >= 128) return false;
            for (var letter = known[i]; letter <= known[i + 1]; letter++) AddOtherCase(letter);
        }

        return true;
    }

    public CharacterSet Negated()
    {
        isNegated = !isNegated;
        (low, high) = (~low, ~high);
        return this;
    }

    public bool Contains(char character)
    {
        if (character < 64) return (low >> character & 1) != 0;
        if (character < 128) return (high >> (character - 64) & 1) != 0;
        return HasAbroad(character) != isNegated;
    }

    private void AddOtherCase(char letter)
    {
        if (!char.IsAsciiLetter(letter)) return;
        var other = (char)(letter ^ 0x20);
        With(other, other);
        if (letter is 'k' or 'K') With(KelvinSign, KelvinSign);
    }

    private bool HasAbroad(char character)
    {
        for (var i = 0; i < ranges.Length; i += 2)
        {
            if (character >= ranges[i] && character <= ranges[i + 1]) return true;
        }

        foreach (var isMember in classes)
        {
            if (isMember(character)) return true;
        }

        return false;
    }

    private void Mark(char ascii)
    {
        if (ascii < 64) low |= 1UL << ascii;
        else high |= 1UL << (ascii - 64);
    }
}
