namespace Auditor.Sources.Ports;

/// <summary>What came since the last turn that said something, up to a bound.</summary>
internal sealed class AnswerBuffer(int capacity)
{
    private readonly byte[] bytes = new byte[capacity];

    public int Count { get; set; }

    public bool IsFull => Count >= bytes.Length;

    public ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, Count);

    public Memory<byte> Free => bytes.AsMemory(Count);

    /// <summary>Forgets all but the last of them.</summary>
    public void Keep(int last)
    {
        last = Math.Clamp(last, 0, Count);
        bytes.AsSpan(Count - last, last).CopyTo(bytes);
        Count = last;
    }
}
