using Auditor.Documents;
using Auditor.Rules.Running;

namespace Auditor.Rules.Tests.Running;

public sealed class MaskedLinesTests
{
    [Fact]
    public void A_secret_is_hidden_on_the_line_of_its_own_source_and_not_on_that_of_the_same_number_of_another()
    {
        var text = new SourceText("f", "door front !abc\n");
        var mask = SecretMask.Join([(SecretMask.Of(Town.Tree(text.Text)), 1)]);
        Assert.Equal("door front !abc", new MaskedLines(text, 0, mask)[1].Text);
        Assert.DoesNotContain("abc", new MaskedLines(text, 1, mask)[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_made_once()
    {
        var lines = new MaskedLines(new SourceText("f", "a\nb\n"), 0, SecretMask.Of(Town.Tree("")));
        Assert.Same(lines[2], lines[2]);
        Assert.Equal("b", lines[2].Text);
    }
}
