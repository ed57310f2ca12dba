using Auditor.Documents.Edits;

namespace Auditor.Documents.Tests.Edits;

public sealed class LineEditsTests
{
    [Theory]
    [InlineData("a\n  b\nc\n", "b", "a\n  x\n    y\n\n  z\n  b\nc\n")]
    [InlineData("\tb", "b", "\tx\n\t  y\n\n\tz\n\tb")]
    [InlineData("a\r\n b\r\n", "b", "a\r\n x\r\n   y\r\n\r\n z\r\n b\r\n")]
    public void Lines_are_inserted_before_as_an_indented_block(string text, string at, string expected) =>
        Assert.Equal(expected, Applied(text, at, (source, span) => LineEdits.InsertBefore(source, span, "x\n  y\n\nz\n")));

    [Theory]
    [InlineData("a\n  b\nc\n", "b", "a\n  b\n  x\n  y\nc\n")]
    [InlineData("a\n  b", "b", "a\n  b\n  x\n  y")]
    [InlineData("a\n  b\n", "b", "a\n  b\n  x\n  y\n")]
    [InlineData(" RUN a \\\n    b\nc", "a \\\n    b", " RUN a \\\n    b\n x\n y\nc")]
    [InlineData("a\r\n  b", "b", "a\r\n  b\r\n  x\r\n  y")]
    [InlineData("a\n", "a\n", "a\nx\ny\n")]
    [InlineData("", "", "x\ny\n")]
    public void Lines_are_inserted_after_and_the_end_of_the_file_stays_as_it_is(string text, string at, string expected) =>
        Assert.Equal(expected, Applied(text, at, (source, span) => LineEdits.InsertAfter(source, span, "x\ny")));

    [Fact]
    public void Lines_can_take_the_column_of_the_span() => Assert.Equal(
        "web:\n\t- 🐋: b\n\t  x\n",
        Applied("web:\n\t- 🐋: b\n", "🐋: b", (source, span) => LineEdits.InsertAfter(source, span, "x", LineIndent.OfSpan)));

    [Theory]
    [InlineData("a\n  b\nc\n", "b", "a\nc\n")]
    [InlineData("a\nb", "b", "a")]
    [InlineData("a\nb\n", "b", "a\n")]
    [InlineData("a\r\nb", "b", "a")]
    [InlineData("a\nbb\nc\nd\n", "b\nc", "a\nd\n")]
    [InlineData("a\nb\nc", "b\nc", "a")]
    [InlineData("a", "a", "")]
    [InlineData("a\nb\n", "a\n", "b\n")]
    public void Whole_lines_are_deleted(string text, string at, string expected) =>
        Assert.Equal(expected, Applied(text, at, LineEdits.Delete));

    [Fact]
    public void A_line_can_be_deleted_and_another_inserted_after_it()
    {
        var source = new SourceText("f", "a\nb\nc\n");
        var span = new SourceSpan(0, 2, 1);

        var addition = new EditSet("f").Add(LineEdits.Delete(source, span), LineEdits.InsertAfter(source, span, "x"));

        Assert.Equal("a\nx\nc\n", addition.Set.Apply(source));
    }

    [Theory]
    [InlineData("a b  c\n", "b", "a c\n")]
    [InlineData("a b\n", "b", "a \n")]
    [InlineData("b c", "b", "c")]
    [InlineData("a\nb\tc\n", "b", "a\nc\n")]
    [InlineData("a=b c\n", "b", "a= c\n")]
    public void A_word_goes_with_the_blanks_behind_it(string text, string at, string expected) => Assert.Equal(expected, Applied(text, at, LineEdits.DeleteWord));

    [Fact]
    public void A_span_is_replaced() => Assert.Equal("a: new # c\n", Applied("a: old # c\n", "old", (source, span) => LineEdits.Replace(source, span, "new")));

    private static string Applied(string text, string at, Func<SourceText, SourceSpan, TextEdit> edit)
    {
        var source = new SourceText("f", text);
        var span = new SourceSpan(0, text.IndexOf(at, StringComparison.Ordinal), at.Length);
        return new EditSet("f").Add(edit(source, span)).Set.Apply(source);
    }
}
