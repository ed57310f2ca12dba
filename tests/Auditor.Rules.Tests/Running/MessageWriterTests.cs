namespace Auditor.Rules.Tests.Running;

public sealed class MessageWriterTests
{
    [Theory]
    [InlineData("\u001b[31mred", "\\u001b[31mred")]
    [InlineData("a\u202eb", "a\\u202eb")]
    [InlineData("a\u2028b", "a\\u2028b")]
    [InlineData("a\u0000b", "a\\u0000b")]
    [InlineData("a\u009bb", "a\\u009bb")]
    [InlineData("a\u200bb", "a\\u200bb")]
    [InlineData("é😀", "é😀")]
    public void Characters_that_act_on_a_terminal_or_hide_text_are_escaped(string value, string expected) =>
        Assert.Equal($"Door {expected} has no lock.", Town.Only($"door {value}", Town.Active()).Message);

    [Fact]
    public void A_long_value_is_cut_and_leaves_no_half_of_a_surrogate_pair()
    {
        var message = Town.Only($"door a{string.Concat(Enumerable.Repeat("😀", 300))}", Town.Active()).Message;
        Assert.Equal($"Door a{string.Concat(Enumerable.Repeat("😀", 99))}… has no lock.", message);
    }

    [Fact]
    public void Braces_in_values_are_no_expressions() => Assert.Equal("Door {@lock} has no lock.", Town.Only("door {@lock}", Town.Active()).Message);
}
