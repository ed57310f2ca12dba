using Auditor.Documents.Edits;
using Auditor.Documents.Yaml;

namespace Auditor.Documents.Tests.Edits;

public sealed class YamlEditsTests
{
    [Theory]
    // Block mapping: own indentation, comments and what follows stay.
    [InlineData("a:\n    b: 1   # one\n    # after\nc: 2\n", "a", "d: 4", "a:\n    b: 1   # one\n    d: 4\n    # after\nc: 2\n")]
    // The last value is a block scalar.
    [InlineData("a:\n  b: |\n    text\n\nc: 2\n", "a", "d: 4", "a:\n  b: |\n    text\n  d: 4\n\nc: 2\n")]
    // Behind the dash of a list item.
    [InlineData("a:\n- b: 1\n  c: 2\n", "a.0", "d:\n  e: 5", "a:\n- b: 1\n  c: 2\n  d:\n    e: 5\n")]
    // No line break at the end.
    [InlineData("a:\n  b: 1", "a", "d: 4", "a:\n  b: 1\n  d: 4")]
    // Sequences, indented or not; several lines of an item.
    [InlineData("a:\n  - 1\n  - 2\nc: 3\n", "a", "x", "a:\n  - 1\n  - 2\n  - x\nc: 3\n")]
    [InlineData("a:\n- 1\nc: 3\n", "a", "x: 1\ny: 2", "a:\n- 1\n- x: 1\n  y: 2\nc: 3\n")]
    // Flow style.
    [InlineData("a: {b: 1}\n", "a", "d: [x, y]", "a: {b: 1, d: [x, y]}\n")]
    [InlineData("a: { b: 1 } # end\n", "a", "d:\n  e: 5\n  f: \"6\"", "a: { b: 1, d: {e: 5, f: \"6\"} } # end\n")]
    [InlineData("a: {}\n", "a", "d: 4", "a: {d: 4}\n")]
    [InlineData("a: []\n", "a", "ALL", "a: [ALL]\n")]
    [InlineData("a: [x, # one\n  y, # two\n  ]\n", "a", "z", "a: [x, # one\n  y, z, # two\n  ]\n")]
    [InlineData("a: [x]\n", "a", "no-new-privileges:true", "a: [x, no-new-privileges:true]\n")]
    [InlineData("a: [x]\n", "a", "b, c", "a: [x, 'b, c']\n")]
    // A key without a value.
    [InlineData("v:\n    x: 1\na:\nc: 3\n", "a", "d: 4", "v:\n    x: 1\na:\n    d: 4\nc: 3\n")]
    [InlineData("a:   # none\nc: 3\n", "a", "x", "a:   # none\n  - x\nc: 3\n")]
    [InlineData("l:\n  - a:\n    b: 1\n", "l.0.a", "d: 4", "l:\n  - a:\n      d: 4\n    b: 1\n")]
    // Keys that do not look like one at first sight.
    [InlineData("a:\n  -b: 1\n", "a", "d: 4", "a:\n  -b: 1\n  d: 4\n")]
    [InlineData("a:\n  \"b\": 1\n", "a", "d: 4", "a:\n  \"b\": 1\n  d: 4\n")]
    [InlineData("a:\n  b c:\t1\n", "a", "d: 4", "a:\n  b c:\t1\n  d: 4\n")]
    // CRLF and anchors.
    [InlineData("a: &x\r\n  b: 1\r\nc: *x\r\n", "a", "d: 4", "a: &x\r\n  b: 1\r\n  d: 4\r\nc: *x\r\n")]
    public void Adds_an_entry_in_the_style_of_the_collection(string before, string place, string entry, string after)
    {
        var text = new SourceText("compose.yml", before);
        var edit = YamlEdits.InsertInto(text, Find(text, place).Span, entry);
        Assert.NotNull(edit);
        Assert.Equal(after, new EditSet(text.Path).Add(edit).Set.Apply(text));
        Assert.Empty(YamlReader.Read(new SourceText("compose.yml", after), 0).Problems);
    }

    [Theory]
    [InlineData("a: text\n", "a", "d: 4")]
    [InlineData("a: http://b\n", "a", "d: 4")]
    [InlineData("a: -5\n", "a", "d: 4")]
    [InlineData("l: [a: ]\n", "l.0.a", "d: 4")]
    [InlineData("a: {b: 1}\n", "a", "d: |\n  text")]
    public void Offers_nothing_where_the_entry_does_not_fit(string before, string place, string entry)
    {
        var text = new SourceText("compose.yml", before);
        Assert.Null(YamlEdits.InsertInto(text, Find(text, place).Span, entry));
    }

    private static YamlNode Find(SourceText text, string place)
    {
        var node = YamlReader.Read(text, 0).Documents[0];
        foreach (var step in place.Split('.'))
        {
            var next = node is YamlSequence list ? list.Items[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : (node as YamlMapping)?[step];
            Assert.NotNull(next);
            node = next;
        }

        return node;
    }
}
