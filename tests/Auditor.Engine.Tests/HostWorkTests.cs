namespace Auditor.Engine.Tests;

public class HostWorkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(500)]
    public void Each_item_is_worked_on_once_and_no_more_than_so_many_at_a_time(int atATime)
    {
        var (now, most) = (0, 0);
        var seen = new int[100];
        HostWork.Run([.. Enumerable.Range(0, seen.Length)], atATime, item =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref now));
            Interlocked.Increment(ref seen[item]);
            Interlocked.Decrement(ref now);
        });

        Assert.All(seen, count => Assert.Equal(1, count));
        Assert.InRange(most, 1, atATime);
    }

    [Fact]
    public void They_are_worked_on_at_the_same_time()
    {
        using var both = new Barrier(2);
        HostWork.Run([1, 2], 2, _ => Assert.True(both.SignalAndWait(TimeSpan.FromMinutes(5))));
    }

    [Fact]
    public void A_fault_ends_the_work_and_is_the_callers() =>
        Assert.Throws<InvalidOperationException>(() => HostWork.Run([1, 2, 3], 2, _ => throw new InvalidOperationException()));

    private static void InterlockedMax(ref int most, int value)
    {
        for (var known = most; value > known && Interlocked.CompareExchange(ref most, value, known) != known; known = most)
        {
        }
    }
}
