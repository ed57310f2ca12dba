namespace Auditor.Engine.Tests.Outside;

/// <summary>What a certificate is to be like; by default a good one on the day of the audits.</summary>
internal sealed record LeafOrder
{
    public string[] Names { get; init; } = [Zoo.Host];

    public DateTimeOffset From { get; init; } = new(2026, 10, 20, 0, 0, 0, TimeSpan.Zero);

    public DateTimeOffset To { get; init; } = new(2027, 1, 18, 0, 0, 0, TimeSpan.Zero);

    public int Bits { get; init; } = 2048;

    public bool IsSelfSigned { get; init; }
}
