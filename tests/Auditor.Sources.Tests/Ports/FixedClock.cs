namespace Auditor.Sources.Tests.Ports;

/// <summary>Timers run as always; the date is always the same.</summary>
internal sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
}
