using System.Globalization;

namespace Auditor.Rules.Running;

/// <summary>
/// GitHub code scanning's <c>primaryLocationLineHash</c>: a rolling hash over the 100 characters that follow a line's start, blanks
/// left out and line ends made one. The upload action computes it again and warns where a report differs, so it is followed to the bit.
/// </summary>
internal static class LineHashes
{
    private const int Window = 100;
    private const ulong Multiplier = 37;

    /// <summary>The hash of each line, <c>hash:n</c> with n counting lines of the same hash; index 0 is line 1.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var state = new State();
        var afterReturn = false;
        foreach (var character in text)
        {
            if (character is ' ' or '\t' || (afterReturn && character == '\n'))
            {
                afterReturn = false;
                continue;
            }

            afterReturn = character == '\r';
            state.Add(afterReturn ? '\n' : character);
        }

        state.Add(char.MaxValue);
        state.Flush();
        return state.Hashes;
    }

    private sealed class State
    {
        private static readonly ulong Oldest = Power(Window);

        private readonly ulong[] window = new ulong[Window];
        private readonly bool[] startsLine = new bool[Window];
        private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
        private int index;
        private ulong hash;
        private bool atLineStart = true;

        public List<string> Hashes { get; } = [];

        public void Add(char character)
        {
            Emit();
            if (atLineStart) startsLine[index] = true;
            atLineStart = character == '\n';
            Push(character);
        }

        public void Flush()
        {
            for (var i = 0; i < Window; i++)
            {
                Emit();
                Push(0);
            }
        }

        private static ulong Power(int exponent)
        {
            var power = 1UL;
            for (var i = 0; i < exponent; i++) power = unchecked(power * Multiplier);
            return power;
        }

        private void Emit()
        {
            if (!startsLine[index]) return;
            startsLine[index] = false;
            var digits = hash.ToString("x", CultureInfo.InvariantCulture);
            counts.TryGetValue(digits, out var count);
            counts[digits] = ++count;
            Hashes.Add(string.Create(CultureInfo.InvariantCulture, $"{digits}:{count}"));
        }

        private void Push(ulong value)
        {
            hash = unchecked((Multiplier * hash) + value - (Oldest * window[index]));
            window[index] = value;
            index = (index + 1) % Window;
        }
    }
}
