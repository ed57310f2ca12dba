using Auditor.Documents.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Auditor.Documents.Tests.Yaml;

public sealed class YamlScalarTextTests
{
    /// <summary>
    /// Each row gives the scalar with its value, and below each character of the value what of the source stands for it,
    /// separated by a bar.
    /// </summary>
    [Theory]
    [InlineData("ab c", "ab c", "a|b| |c")]
    [InlineData("a  b\n   c", "a  b c", "a| | |b|\n   |c")]
    [InlineData("a \n\n \n c", "a\n\nc", "a|\n|\n|c")]
    [InlineData("'it''s'", "it's", "i|t|''|s")]
    [InlineData("' a\r\n  b '", " a b ", " |a|\r\n  |b| ")]
    [InlineData("\"a\\tb\\\"\"", "a\tb\"", "a|\\t|b|\\\"")]
    [InlineData("\"\\x41\\u00e4\\U0001F433!\"", "A\u00e4\U0001F433!", "\\x41|\\u00e4|\\U0001F433|\\U0001F433|!")]
    [InlineData("\"a \\\n   b\"", "a b", "a| |b")]
    [InlineData("\"a\n\n\n  b\"", "a\n\nb", "a|\n|\n|b")]
    [InlineData("|\n  a b\n\n   c\n", "a b\n\n c\n", "a| |b|\n|\n| |c|\n")]
    [InlineData("|-\r\n  a\r\n  b\r\n", "a\nb", "a|\r\n|b")]
    [InlineData("|+\n  a\n\n\n", "a\n\n\n", "a|\n|\n|\n")]
    [InlineData("|1\n   a\n", "  a\n", " | |a|\n")]
    [InlineData(">\n  a\n  b\n\n  c\n\n   d\n\n  e\n", "a b\nc\n\n d\n\ne\n", "a|\n|b|\n|c|\n|\n| |d|\n|\n|e|\n")]
    [InlineData(">-\n\n  a\n", "\na", "\n|a")]
    public void Each_character_of_the_value_has_its_place(string scalar, string value, string places)
    {
        foreach (var before in new[] { "k: ", "🐳:\r\n - ", "\r\n\r\nk: ", "- - k: &a !t " })
        {
            var sample = new YamlSample(Indented(before, scalar));
            var node = Assert.IsType<YamlScalar>(sample.Nodes.Last());

            Assert.Empty(sample.File.Problems);
            Assert.Equal(value, node.Value);
            Assert.Equal(value, node.Text.Text);
            Assert.Equal(places, string.Join('|', value.Select((_, i) => Unindented(before, sample.Slice(node.Text.Map(i, 1))))));
        }
    }

    [Fact]
    public void The_halves_of_a_surrogate_pair_have_their_own_places()
    {
        var scalar = new YamlSample("🐳: 🐋 x").Mapping.Entries[0].Value as YamlScalar;

        Assert.Equal([(4, 1), (5, 1), (6, 1), (7, 1)], Enumerable.Range(0, 4).Select(i => scalar!.Text.Map(i, 1)).Select(span => (span.Start, span.Length)));
    }

    /// <summary>The parser's own value is the oracle of our decoders: where they differ, a scalar loses its exact places.</summary>
    [Fact]
    public void Decoded_scalars_are_those_of_the_parser()
    {
        var random = new Random(20_250_101);
        string[] pieces = ["a", "b c", " ", "  ", "\n", "\n\n", "\r\n", "\n  ", "\n    ", "\n   ", "''", "x:y", "#", " #n", "\\n", "\\\\", "\\\n", "é", "🐋", "-", "\t"];
        string[] openings = ["k: ", "k: '", "k: \"", "k: |\n  ", "k: >\n  ", "k: |+\n  ", "k: >-\n  ", "- k: >+\n\n    ", "k: |1\n  ", "- |\n "];
        var compared = 0;
        for (var i = 0; i < 30_000; i++)
        {
            var opening = openings[random.Next(openings.Length)];
            var text = opening + string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)])) + Closing(opening);
            if (text.Contains('\t', StringComparison.Ordinal) || ParsedScalars(text) is not { } expected) continue;
            var actual = new YamlSample(text).Nodes.OfType<YamlScalar>().ToList();
            Assert.Equal(expected, actual.Select(scalar => scalar.Value));
            Assert.All(actual, scalar => Assert.True(HasExactPlaces(scalar), $"{scalar.Style} scalar without exact places in: {text}"));
            compared++;
        }

        Assert.InRange(compared, 5_000, 30_000);
    }

    private static bool HasExactPlaces(YamlScalar scalar) =>
        scalar.Value.Length < 3 || scalar.Text.Map(0, 1) != scalar.Text.Map(scalar.Value.Length - 1, 1);

    private static string Closing(string opening) => opening[^1] is '\'' or '"' ? opening[^1].ToString() : "";

    private static List<string>? ParsedScalars(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            var values = new List<string>();
            while (parser.MoveNext())
            {
                if (parser.Current is Scalar scalar) values.Add(scalar.Value);
            }

            return values;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    /// <summary>Lines after the first move right by the column that the opening puts its content at.</summary>
    private static string Indented(string before, string scalar) => before + scalar.Replace("\n", "\n" + Margin(before), StringComparison.Ordinal);

    private static string Unindented(string before, string slice) =>
        Margin(before) is { Length: > 0 } margin && slice.Contains('\n', StringComparison.Ordinal) ? slice.Replace("\n" + margin, "\n", StringComparison.Ordinal) : slice;

    private static string Margin(string before) => before.StartsWith("- - ", StringComparison.Ordinal) ? "    " : before.Contains("- ", StringComparison.Ordinal) ? " " : "";
}
