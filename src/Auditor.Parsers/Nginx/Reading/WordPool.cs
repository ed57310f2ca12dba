namespace Auditor.Parsers.Nginx.Reading;

/// <summary>Gives words that stand in a file again and again (names, on, off, $host) as one string.</summary>
internal sealed class WordPool
{
    private const int Size = 256;

    private const int Longest = 32;

    private readonly string?[] known = new string?[Size];

    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest) return text.ToString();
        ref var slot = ref known[(uint)string.GetHashCode(text) % Size];
        if (slot is null || !text.SequenceEqual(slot)) slot = text.ToString();
        return slot;
    }
}
