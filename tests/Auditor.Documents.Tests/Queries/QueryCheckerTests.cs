using System.Collections.Immutable;
using Auditor.Documents.Queries;

namespace Auditor.Documents.Tests.Queries;

public sealed class QueryCheckerTests
{
    private static readonly Vocabulary Docker = new(
        "docker",
        "file",
        new ElementName("file", "", new AttributeName("path", "", IsAlways: true)),
        new ElementName("stage", "", new AttributeName("name", ""), new AttributeName("number", "", IsAlways: true), new AttributeName("size", "")),
        new ElementName("port", "", new AttributeName("number", "", IsAlways: true), new AttributeName("weight", "")));

    private static readonly Vocabulary Compose = new(
        "compose",
        "file",
        new ElementName("file", ""),
        new ElementName("service", "", new AttributeName("name", "")),
        new ElementName("port", "", new AttributeName("number", "")));

    [Theory]
    [InlineData("//stage[@name = 'x']/port/@number")]
    [InlineData("//stage[@*]")]
    [InlineData("//*[@weight]")]
    [InlineData("/file[not(stage)]")]
    [InlineData("@name = $today or not(matches(@name, '^a', 'i'))")]
    [InlineData("count(//stage) > 1")]
    [InlineData("string-length(@name) < 3")]
    [InlineData("number(@size) > 3")]
    [InlineData("//stage/@number >= 3")]
    [InlineData("//port[@number > 3]")]
    [InlineData("@number > 3 and stage")]
    [InlineData("@size and @size > 3")]
    [InlineData("@size != '' and not(@size >= 3)")]
    [InlineData("boolean(@size) and (stage or @size > 3)")]
    [InlineData("not(@size) or @size > 3")]
    [InlineData("not(not(@size)) and ./@size > 3")]
    [InlineData("//stage[@size][@size > 3]")]
    [InlineData("//stage[@size]/@size > 3")]
    [InlineData("//stage[@size and port[@weight and @weight * 2 > 3]]")]
    [InlineData("//stage/self::node()[@number > 3]")]
    [InlineData("//@size[. > 3]")]
    [InlineData("stage = true()")]
    [InlineData("any-matches(//stage/@name, concat('^', $today))")]
    [InlineData("ancestor-or-self::stage | preceding-sibling::port | following::port")]
    public void A_sound_expression_has_no_error(string expression) => Assert.Empty(Check(expression, Docker));

    [Theory]
    [InlineData("//stage[", 8, "Expected a name, '*' or another step, but the expression ends here.")]
    [InlineData("//stage[@name", 13, "Expected ']', but the expression ends here.")]
    [InlineData("//stage[@name 'x']", 14, "Expected ']', but found 'x'.")]
    [InlineData("count(//stage", 13, "Expected ')' or ',', but the expression ends here.")]
    [InlineData("//stage]", 7, "Expected an operator or the end, but found ].")]
    [InlineData("", 0, "Expected a name, '*' or another step, but the expression ends here.")]
    [InlineData("@name = 'x", 8, "The text that starts here has no closing '.")]
    [InlineData("@name ! 'x'", 6, "Expected '!='; negation is not().")]
    [InlineData("@name == 'x'", 7, "Expected a name, '*' or another step, but found =.")]
    [InlineData("@name = #", 8, "The character '#' means nothing here.")]
    [InlineData("stage/count(port)", 11, "Expected a name; a function call cannot be a step, but found (.")]
    [InlineData("d:stage", 0, "Names have no prefix here, so 'd:' cannot stand before one.")]
    [InlineData("@d:*", 1, "Names have no prefix here, so 'd:' cannot stand before one.")]
    [InlineData("chid::stage", 0, "There is no axis 'chid'; did you mean 'child'.")]
    [InlineData("stage[starts-wiht(@name, 'x')]", 6, "There is no function 'starts-wiht'; did you mean 'starts-with'.")]
    [InlineData("f()", 0, "There is no function 'f'.")]
    [InlineData("matches(@name)", 0, "matches() takes 2 to 3 arguments, not 1.")]
    [InlineData("concat(@name)", 0, "concat() takes 2 arguments or more, not 1.")]
    [InlineData("not()", 0, "not() takes one argument, not 0.")]
    [InlineData("true(1)", 0, "true() takes no arguments, not 1.")]
    [InlineData("ends-with(@name)", 0, "ends-with() takes 2 arguments, not 1.")]
    [InlineData("count('x')", 6, "Expected nodes, but this is a string.")]
    [InlineData("any-matches(lower-case(@name), 'x')", 12, "Expected nodes, but this is a string.")]
    [InlineData("stage | 1", 8, "Expected nodes, but this is a number.")]
    [InlineData("(@name = 'x')[1]", 7, "Expected nodes, but this is a boolean.")]
    [InlineData("$today/stage", 0, "Expected nodes, but this is a string.")]
    public void What_is_no_XPath_is_told_at_its_place(string expression, int offset, string message) =>
        Assert.Equal(new QueryError(offset, message), Assert.Single(Check(expression, Docker)));

    [Theory]
    [InlineData("//stag", 2, "Kind docker has no element 'stag'; did you mean 'stage'.")]
    [InlineData("//service", 2, "Kind docker has no element 'service'.")]
    [InlineData("ancestor::stagee", 10, "Kind docker has no element 'stagee'; did you mean 'stage'.")]
    [InlineData("//*[@nmae]", 5, "Kind docker has no attribute 'nmae'; did you mean 'name'.")]
    [InlineData("//port[@size]", 8, "Element port of kind docker has no attribute 'size'.")]
    [InlineData("//port/@wieght", 8, "Element port of kind docker has no attribute 'wieght'; did you mean 'weight'.")]
    [InlineData("//stage[port[@name]]", 14, "Element port of kind docker has no attribute 'name'.")]
    [InlineData("(//stag)[1]", 3, "Kind docker has no element 'stag'; did you mean 'stage'.")]
    [InlineData("@name = $todya", 8, "There is no variable '$todya'; did you mean 'today'.")]
    public void An_unknown_name_is_told_at_its_place(string expression, int offset, string message) =>
        Assert.Equal(new QueryError(offset, message), Assert.Single(Check(expression, Docker)));

    [Theory]
    [InlineData("//stage/text()", 8, "text() selects nothing")]
    [InlineData("comment()", 0, "comment() selects nothing")]
    [InlineData("namespace::x", 0, "There are no namespaces")]
    [InlineData("id('x')", 0, "id() is of no use")]
    [InlineData("//stage[port = '80']", 8, "An element has no text")]
    [InlineData("contains(//stage, 'x')", 11, "An element has no text")]
    [InlineData("any-matches(//stage, 'x')", 14, "An element has no text")]
    [InlineData("sum(//*) > 3", 6, "An element has no text")]
    [InlineData("port + 1", 0, "An element has no text")]
    [InlineData("matches(@name, '(')", 15, "Not a pattern: ")]
    [InlineData("matches(@name, '(?=a)')", 15, "Not a pattern: ")]
    [InlineData(@"any-matches(//@name, '(a)\1')", 21, "Not a pattern: ")]
    [InlineData("matches('x', @name)", 13, "The pattern of matches() must not come from the document.")]
    [InlineData("replace('x', concat('a', @name), '')", 13, "The pattern of replace() must not come from the document.")]
    public void What_can_never_be_meant_is_told_at_its_place(string expression, int offset, string start)
    {
        var error = Assert.Single(Check(expression, Docker));
        Assert.Equal(offset, error.Offset);
        Assert.StartsWith(start, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@size > 3", 0)]
    [InlineData("not(@size >= 3)", 4)]
    [InlineData("3 < @size", 4)]
    [InlineData("//stage[@size < 3]", 8)]
    [InlineData("//stage/@size <= 3", 0)]
    [InlineData("//stage[@size + 1 < 3]", 8)]
    [InlineData("-@size < 3", 1)]
    [InlineData("//*/@number > 3 and @weight > 3", 20)]
    [InlineData("@size > 3 and @size", 0)]
    [InlineData("@size or @size > 3", 9)]
    [InlineData("not(@size) and @size > 3", 15)]
    [InlineData("@size and port[@weight > 3]", 15)]
    [InlineData("@weight and stage/@size > 3", 12)]
    [InlineData("@size = true() and @size > 3", 19)]
    [InlineData("//stage[@name][@size > 3]", 15)]
    [InlineData("@size[. = 'x'] and @size > 3", 19)]
    public void A_bare_comparison_of_an_attribute_that_may_be_absent_is_told(string expression, int offset)
    {
        var error = Assert.Single(Check(expression, Docker));
        Assert.Equal(offset, error.Offset);
        Assert.Contains("may be absent", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//port", "")]
    [InlineData("//port/@number", "")]
    [InlineData("//stage", "Kind compose has no element 'stage'.")]
    [InlineData("//service", "Kind docker has no element 'service'.")]
    [InlineData("//port/@weight", "Element port of kind compose has no attribute 'weight'.")]
    [InlineData("//port/@number > 3", "@number may be absent, and then < and > are false both ways; ask for it first: @number and ...")]
    public void An_expression_must_hold_for_all_kinds(string expression, string message) =>
        Assert.Equal(message, string.Join(' ', Check(expression, Docker, Compose).Select(error => error.Message)));

    [Fact]
    public void All_errors_of_a_readable_expression_are_told_in_order()
    {
        var errors = Check("//stag[@nam and @size > 1]/@wait = $x", Docker);
        Assert.Equal([2, 8, 16, 28, 35], errors.Select(error => error.Offset));
    }

    [Fact]
    public void Without_vocabularies_names_are_not_checked() => Assert.Empty(Check("//anything/@at-all > 3"));

    private static ImmutableArray<QueryError> Check(string expression, params ReadOnlySpan<Vocabulary> vocabularies) =>
        new QueryChecker([.. vocabularies], ["today"]).Check(expression);
}
