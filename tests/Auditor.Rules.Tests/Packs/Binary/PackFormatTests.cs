using Auditor.Rules.Packs.Binary;

namespace Auditor.Rules.Tests.Packs.Binary;

public class PackFormatTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(16383)]
    [InlineData(16384)]
    [InlineData(int.MaxValue)]
    public void A_number_comes_back(int number)
    {
        var output = new PackOutput();
        output.Number(number);
        output.Text("é");
        output.Text("");
        output.Text("é");

        var input = new PackInput(output.ToPack(PackContent.Rules), PackContent.Rules);

        Assert.Equal(number, input.Number());
        Assert.Equal("é", input.Text());
        Assert.Equal("", input.Text());
        Assert.Equal("é", input.Text());
        input.End();
    }

    [Fact]
    public void A_count_beyond_the_rest_claims_no_memory()
    {
        var output = new PackOutput();
        output.Number(int.MaxValue);
        var input = new PackInput(output.ToPack(PackContent.Rules), PackContent.Rules);

        Assert.Throws<InvalidDataException>(() => input.Texts());
    }

    [Theory]
    [InlineData(3, 2)]
    [InlineData(3, 3)]
    public void A_number_has_a_limit(int number, int limit)
    {
        var output = new PackOutput();
        output.Number(number);
        var input = new PackInput(output.ToPack(PackContent.Rules), PackContent.Rules);

        Assert.Throws<InvalidDataException>(() => input.Below(limit));
    }

    [Fact]
    public void What_was_not_read_is_noticed()
    {
        var output = new PackOutput();
        output.Number(1);

        Assert.Throws<InvalidDataException>(() => new PackInput(output.ToPack(PackContent.Rules), PackContent.Rules).End());
    }
}
