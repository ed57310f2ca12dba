using System.Text;
using System.Text.Json;
using Auditor.Documents.Json;

namespace Auditor.Documents.Tests.Json;

public sealed class JsonReaderTests
{
    private const int Source = 3;

    private const string Package = """
        {
          "name": "@scope/app", // note
          "version": "1.0.0-\u00e4\ud83d\udc33",
          "scripts": { "build": "tsc && echo \"done\"\t", "test": "" },
          "private": true, "license": null, "size": -1.5e+3,
          "files": [ "dist", [], {}, false, ],
          /* more */ "🐳": "🐋"
        }
        """;

    [Theory]
    [InlineData("{\"a\": 1}", "{\"a\": 1}")]
    [InlineData(" [1, 2 ]\n", "[1, 2 ]")]
    [InlineData("\r\n\t\"x\\\"y\" ", "\"x\\\"y\"")]
    [InlineData("-0.5E-7", "-0.5E-7")]
    [InlineData(" true", "true")]
    [InlineData("null ", "null")]
    [InlineData("{}", "{}")]
    [InlineData("[[], {}]", "[[], {}]")]
    public void A_value_has_its_exact_span(string text, string written)
    {
        var file = Read(text);

        Assert.Empty(file.Problems);
        Assert.Equal(written, Slice(text, Assert.IsAssignableFrom<JsonValue>(file.Root).Span));
    }

    [Fact]
    public void Entries_are_found_by_name_with_their_places()
    {
        var root = Assert.IsType<JsonObject>(Read(Package).Root);

        Assert.Equal("\"build\": \"tsc && echo \\\"done\\\"\\t\"", Slice(Package, Assert.IsType<JsonObject>(root["scripts"]).Entries[0].Span));
        Assert.Equal("\"🐳\": \"🐋\"", Slice(Package, root.Entry("🐳")!.Span));
        Assert.Equal("1.0.0-ä🐳", Assert.IsType<JsonString>(root["version"]).Value);
        Assert.Equal(JsonLiteralKind.True, Assert.IsType<JsonLiteral>(root["private"]).Kind);
        Assert.Equal("-1.5e+3", Assert.IsType<JsonNumber>(root["size"]).Written);
        Assert.Equal(4, Assert.IsType<JsonArray>(root["files"]).Items.Length);
        Assert.Null(root["nothing"]);
    }

    [Fact]
    public void Each_character_of_a_string_has_its_place()
    {
        const string text = "[\"a\\n\\u00e4 \\\"b\"]";
        var value = Assert.IsType<JsonString>(Assert.Single(Assert.IsType<JsonArray>(Read(text).Root).Items)).Text;

        Assert.Equal("a\nä \"b", value.Text);
        Assert.Equal("a|\\n|\\u00e4| |\\\"|b", string.Join('|', value.Text.Select((_, i) => Slice(text, value.Map(i, 1)))));
    }

    [Theory]
    [InlineData("{\"a\": 1, \"b\": 2, \"a\": 3}", "duplicate-key@\"a\"", 17)]
    [InlineData("[1, 2,]", "trailing-comma@,", 5)]
    [InlineData("{\"a\": 1 , // why\n}", "trailing-comma@,", 8)]
    [InlineData("[1 // why\n, 2 /* and */]", "comment@// why", 3)]
    [InlineData("[\"a\tb\"]", "control-character@\t", 3)]
    public void What_other_tools_take_is_a_warning(string text, string expected, int at)
    {
        var problem = Read(text).Problems.Single(problem => problem.Code != "comment" || expected.StartsWith("comment", StringComparison.Ordinal));

        Assert.Equal((expected, at, ProblemSeverity.Warning), ($"{problem.Code}@{Slice(text, problem.Span)}", problem.Span.Start, problem.Severity));
    }

    [Theory]
    [InlineData("", "syntax-error@")]
    [InlineData(" // nothing", "syntax-error@")]
    [InlineData("{\"a\" 1}", "syntax-error@1")]
    [InlineData("{\"a\": }", "syntax-error@}")]
    [InlineData("{a: 1}", "syntax-error@a")]
    [InlineData("[1 2]", "syntax-error@2")]
    [InlineData("[1, , 2]", "syntax-error@,")]
    [InlineData("[\"open\n]", "syntax-error@\"")]
    [InlineData("[01]", "syntax-error@01")]
    [InlineData("[1.]", "syntax-error@1.")]
    [InlineData("[yes]", "syntax-error@y")]
    [InlineData("{} {}", "syntax-error@{")]
    [InlineData("[1", "syntax-error@")]
    [InlineData("[1 /* ]", "syntax-error@/")]
    [InlineData("[1 / 2]", "syntax-error@/")]
    [InlineData("[\"\\q\"]", "bad-escape@\\q")]
    [InlineData("[\"\\u12g4\"]", "bad-escape@\\u")]
    [InlineData("[\0]", "syntax-error@\0")]
    public void An_error_stands_where_it_is(string text, string expected)
    {
        var problem = Assert.Single(Read(text).Problems, problem => problem.Severity == ProblemSeverity.Error);

        Assert.Equal(expected, $"{problem.Code}@{Slice(text, problem.Span)}");
    }

    [Fact]
    public void The_last_of_repeated_names_counts_and_the_problem_names_the_line_of_the_first()
    {
        var file = Read("{\n\"a\": 1,\n\"a\": 2}");

        Assert.Equal("2", Assert.IsType<JsonNumber>(Assert.IsType<JsonObject>(file.Root)["a"]).Written);
        Assert.Contains("line 2", Assert.Single(file.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_before_an_error_is_kept()
    {
        var root = Assert.IsType<JsonObject>(Read("{\"a\": [1, {\"b\": 2, \"c\"\n<<<<<<< HEAD\n").Root);

        var inner = Assert.IsType<JsonObject>(Assert.IsType<JsonArray>(root["a"]).Items[1]);
        Assert.Equal(["b", "c"], inner.Entries.Select(entry => entry.Name));
    }

    [Fact]
    public void Deep_nesting_ends_in_a_problem()
    {
        Assert.Equal("too-deep", Assert.Single(Read(new string('[', 20_000)).Problems).Code);
        Assert.Empty(Read(new string('[', JsonReader.MaximumDepth) + new string(']', JsonReader.MaximumDepth)).Problems);
    }

    [Fact]
    public void A_text_of_many_problems_lists_the_first_and_says_so()
    {
        var problems = Read("[" + string.Concat(Enumerable.Repeat("[1,],", 10_000)) + "0]").Problems;

        Assert.Equal(JsonReader.MaximumProblems + 1, problems.Length);
        Assert.Equal("too-many-problems", problems[^1].Code);
    }

    [Fact]
    public void A_large_file_is_read_whole()
    {
        var text = new StringBuilder("{");
        var count = 0;
        for (; text.Length < 10_000_000; count++) text.Append("\n  \"node_modules/package-").Append(count).Append("\": { \"version\": \"1.2.3\", \"dev\": true, \"engines\": { \"node\": \">=18\" } },");
        text.Append("\n  \"end\": \"\"\n}");

        var file = Read(text.ToString());

        Assert.Empty(file.Problems);
        Assert.Equal(count + 1, Assert.IsType<JsonObject>(file.Root).Entries.Length);
    }

    [Fact]
    public void Every_prefix_is_read()
    {
        for (var length = 0; length <= Package.Length; length++) Check(Package[..length]);
    }

    [Fact]
    public void Any_mutation_is_read_and_valid_JSON_gives_no_problem_and_invalid_JSON_one()
    {
        var random = new Random(31);
        string[] splices = ["\"", "\\", "{", "}", "[", "]", ",", ":", "/", "*", "\n", "\0", "1", "-", "e", "true", "\\u00", " "];
        var valid = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder("{\"a\": [1, -2.5e3, \"x\\ty\", {\"b\": null}], \"c\": {\"d\": [], \"e\": \"\"}}");
            for (var count = random.Next(1, 4); count > 0; count--)
            {
                var at = random.Next(text.Length);
                if (random.Next(2) == 0) text.Remove(at, 1);
                else text.Insert(at, splices[random.Next(splices.Length)]);
            }

            var file = Check(text.ToString());
            var isValid = IsValid(text.ToString());
            Assert.True(isValid == file.Problems.All(problem => problem.Code is "duplicate-key"), text.ToString());
            if (isValid) valid++;
        }

        Assert.InRange(valid, 1_000, 15_000);
    }

    private static JsonFile Check(string text)
    {
        var file = Read(text);
        Assert.All(file.Problems, problem => Slice(text, problem.Span));
        if (file.Root is not null) Check(text, file.Root);
        else Assert.NotEmpty(file.Problems);
        return file;
    }

    private static void Check(string text, JsonValue value)
    {
        Slice(text, value.Span);
        foreach (var child in Children(value))
        {
            Assert.True(child.Span.Start >= value.Span.Start && child.Span.End <= value.Span.End, text);
            Check(text, child);
        }
    }

    private static IEnumerable<JsonValue> Children(JsonValue value) => value switch
    {
        JsonObject jsonObject => jsonObject.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
        JsonArray array => array.Items,
        _ => [],
    };

    private static bool IsValid(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JsonFile Read(string text) => JsonReader.Read(new SourceText("package.json", text), Source);

    private static string Slice(string text, SourceSpan span)
    {
        Assert.Equal(Source, span.Source);
        return text.Substring(span.Start, span.Length);
    }
}
