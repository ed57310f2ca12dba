namespace Auditor.Engine.Tests;

public sealed class WorkerCountTests
{
    [Theory]
    [InlineData(1, null, 1)]
    [InlineData(249, null, 1)]
    [InlineData(200, 4, 4)]
    [InlineData(10_000, 1, 1)]
    public void Few_files_have_one_worker_unless_the_user_says_otherwise(int files, int? asked, int workers) =>
        Assert.Equal(workers, WorkerCount.For(files, asked));

    [Fact]
    public void Many_files_have_all_processors() => Assert.Equal(Environment.ProcessorCount, WorkerCount.For(1_000_000, null));
}
