using System.Globalization;
using System.Runtime.InteropServices;

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

    // The hash of all characters so far, and how many they are.
    private ulong hash;
    private int read;

    // Where lines start whose characters are not all read, in a ring: no more fit into a window.
    private readonly LineStart[] open = new LineStart[Window];
    private int firstOpen;
    private int openCount;
    private int due = int.MaxValue;
    private bool atLineStart = true;

    public LineHashes(string text)
    {
        hashes = new List<ulong>(text.AsSpan().Count('\n') + 1);
        Read(text);
    }

    public int Count => hashes.Count;

    /// <summary><c>hash:n</c> with n counting lines of the same hash; nothing behind the last line.</summary>
    /// <param name="line">From 0.</param>
    public string Of(int line)
    {
        if (line >= hashes.Count) return "";
        var number = CollectionsMarshal.AsSpan(hashes)[..(line + 1)].Count(hashes[line]);
        return string.Create(CultureInfo.InvariantCulture, $"{hashes[line]:x}:{number}");
    }

    private void Read(string text)
    {
        var afterReturn = false;
        foreach (var character in text)
        {
            if (character is ' ' or '\t' || (afterReturn && character == '\n'))
            {
                afterReturn = false;
                continue;
            }

            afterReturn = character == '\r';
            Add(afterReturn ? '\n' : character);
        }

        // What follows the text, so that the windows of its last lines become full.
        Add(char.MaxValue);
        for (var i = 0; i < Window; i++) Add('\0');
    }

    private void Add(char character)
    {
        if (read == due) Close();
        if (atLineStart) Open();
        atLineStart = character == '\n';
        hash = unchecked((Multiplier * hash) + character);
        read++;
    }

    private void Open()
    {
        if (openCount == 0) due = read + Window;
        open[(firstOpen + openCount++) % Window] = new LineStart(read, hash);
    }

    // The window of the oldest line is full: of what was read before the line nothing is left.
    private void Close()
    {
        hashes.Add(unchecked(hash - (Oldest * open[firstOpen].Hash)));
        firstOpen = (firstOpen + 1) % Window;
        due = --openCount == 0 ? int.MaxValue : open[firstOpen].Read + Window;
    }

    private static ulong Power(int exponent)
    {
        var power = 1UL;
        for (var i = 0; i < exponent; i++) power = unchecked(power * Multiplier);
        return power;
    }

    /// <summary>What was read before a line.</summary>
    private readonly record struct LineStart(int Read, ulong Hash);
}
