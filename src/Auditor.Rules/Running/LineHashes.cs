using System.Globalization;

namespace Auditor.Rules.Running;

/// <summary>
/// GitHub code scanning's <c>primaryLocationLineHash</c> of each line of a text: a rolling hash over the 100 characters that
/// follow the line's start, blanks left out and line ends made one. The upload action computes it again and warns where a
/// report differs, so it is followed to the bit.
/// </summary>
internal sealed class LineHashes
{
    private const int Window = 100;
    private const ulong Multiplier = 37;
    private static readonly ulong Oldest = Power(Window);

    private readonly List<ulong> hashes;
    private readonly Lazy<int[]> numbers;

    public LineHashes(string text)
    {
        hashes = new List<ulong>(text.AsSpan().Count('\n') + 1);
        numbers = new Lazy<int[]>(Number);
        Read(text);
    }

    public int Count => hashes.Count;

    /// <summary><c>hash:n</c> with n counting lines of the same hash; nothing behind the last line.</summary>
    /// <param name="line">From 0.</param>
    public string Of(int line) =>
        line < hashes.Count ? string.Create(CultureInfo.InvariantCulture, $"{hashes[line]:x}:{numbers.Value[line]}") : "";

    private void Read(string text)
    {
        var window = new RollingWindow(hashes);
        var afterReturn = false;
        foreach (var character in text)
        {
            if (character is ' ' or '\t' || (afterReturn && character == '\n'))
            {
                afterReturn = false;
                continue;
            }

            afterReturn = character == '\r';
            window.Add(afterReturn ? '\n' : character);
        }

        window.Add(char.MaxValue);
        window.Flush();
    }

    /// <summary>The how many-th line of its hash each line is.</summary>
    private int[] Number()
    {
        var counts = new Dictionary<ulong, int>(hashes.Count);
        var result = new int[hashes.Count];
        for (var line = 0; line < result.Length; line++) counts[hashes[line]] = result[line] = counts.GetValueOrDefault(hashes[line]) + 1;
        return result;
    }

    private static ulong Power(int exponent)
    {
        var power = 1UL;
        for (var i = 0; i < exponent; i++) power = unchecked(power * Multiplier);
        return power;
    }

    /// <summary>The last characters with their hash. A line's hash is known when its first character leaves.</summary>
    private sealed class RollingWindow(List<ulong> found)
    {
        private readonly ulong[] window = new ulong[Window];
        private readonly bool[] startsLine = new bool[Window];
        private int index;
        private ulong hash;
        private bool atLineStart = true;

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

        private void Emit()
        {
            if (!startsLine[index]) return;
            startsLine[index] = false;
            found.Add(hash);
        }

        private void Push(ulong value)
        {
            hash = unchecked((Multiplier * hash) + value - (Oldest * window[index]));
            window[index] = value;
            if (++index == Window) index = 0;
        }
    }
}
