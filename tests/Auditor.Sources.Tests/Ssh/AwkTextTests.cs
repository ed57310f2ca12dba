using Auditor.Sources.Ssh;

namespace Auditor.Sources.Tests.Ssh;

public class AwkTextTests
{
    [Theory]
    [InlineData("{ if (a == \"x  y\") print a }", "{if (a==\"x  y\")print a}")]
    [InlineData("BEGIN {\n  a = 1\n  b = 2;\n  if (a) {\n    print\n  }\n}", "BEGIN{a=1\nb=2;if (a){print}}")]
    [InlineData("$0 ~ /a [ /] = b/ { print }", "$0~/a [ /] = b/{print}")]
    [InlineData("a = b / c / d", "a=b / c / d")]
    [InlineData("print \"\\\" ; \" b", "print \"\\\" ; \" b")]
    [InlineData("print a (b) c", "print a (b)c")]
    public void What_says_nothing_is_left_out(string program, string shorter) => Assert.Equal(shorter, AwkText.Short(program));

    [Theory]
    [InlineData("print (a) (b)")]
    [InlineData("print a \"b\" c")]
    [InlineData("x\ny")]
    [InlineData("/[]/] {/")]
    public void What_joins_or_separates_stays(string program) => Assert.Equal(program, AwkText.Short(program));

    [Fact]
    public void The_collector_has_less_than_what_a_login_may_send() => Assert.InRange(SshSource.Collector().Length, 1, 61_900);
}
