using FsCheck;
using FsCheck.Fluent;

namespace Auditor.Documents.Tests.Queries.Syntax;

/// <summary>Expressions as lists of tokens: some by the grammar, some by the grammar with one token changed, some at random.</summary>
internal static class RandomExpression
{
    private static readonly string[] Tokens =
    [
        "a", "b", "or", "and", "div", "mod", "text", "node", "self", "child", "ancestor", "nowhere", "(", ")", "[", "]", ".", "..", "@", ",", "::", "/", "//",
        "*", "|", "+", "-", "=", "!=", "<", "<=", ">", ">=", "'x'", "\"y\"", "1", "2.5", ".5", "3.", "$v ", "count", "not", "concat", "true", "string",
        "matches", "any-matches", "lower-case", "nothing", "!", "#", "'", "\t", "position", "comment()", "processing-instruction('x')", "id", "sum",
    ];

    public static Arbitrary<string[]> Any => Arb.From(Gen.Frequency((3, Expression(4)), (3, Changed), (1, Soup)), Shorter);

    private static Gen<string[]> Soup => Gen.Choose(0, 12).SelectMany(count => Gen.Elements(Tokens).ArrayOf(count));

    private static Gen<string[]> Changed =>
        from tokens in Expression(3)
        from place in Gen.Choose(0, tokens.Length - 1)
        from token in Gen.Elements(Tokens)
        from kind in Gen.Choose(0, 2)
        select kind switch
        {
            0 => [.. tokens[..place], token, .. tokens[place..]],
            1 => [.. tokens[..place], .. tokens[(place + 1)..]],
            _ => (string[])[.. tokens[..place], token, .. tokens[(place + 1)..]],
        };

    private static Gen<string[]> Expression(int depth)
    {
        if (depth == 0) return Gen.OneOf(One("a"), One("'x'"), One("1"), One("$v "), Gen.Constant<string[]>(["@", "x"]), One("."), One("*"));
        var inner = Expression(depth - 1);
        return Gen.OneOf(
            from left in inner
            from symbol in Gen.Elements(" or ", " and ", "=", "!=", "<", ">=", "+", " - ", " * ", " div ", " mod ", "|")
            from right in inner
            select (string[])[.. left, symbol, .. right],
            inner.Select(operand => (string[])["-", .. operand]),
            inner.Select(operand => (string[])["(", .. operand, ")"]),
            Call(inner),
            Path(inner),
            Path(inner),
            inner);
    }

    private static Gen<string[]> Call(Gen<string[]> inner) =>
        from name in Gen.Elements("count", "not", "concat", "true", "string", "substring", "matches", "any-matches", "ends-with", "sum", "name", "last")
        from count in Gen.Choose(0, 3)
        from arguments in inner.ArrayOf(count)
        select (string[])[name, "(", .. arguments.SelectMany((argument, index) => index == 0 ? argument : [",", .. argument]), ")"];

    private static Gen<string[]> Path(Gen<string[]> inner) =>
        from start in Gen.OneOf(One("/"), One("//"), Gen.Constant<string[]>([]), inner.Select(nodes => (string[])["(", .. nodes, ")", "/"]))
        from count in Gen.Choose(1, 3)
        from steps in Step(inner).ArrayOf(count)
        from separator in Gen.Elements("/", "//")
        select (string[])[.. start, .. steps.SelectMany((step, index) => index == 0 ? step : [separator, .. step])];

    private static Gen<string[]> Step(Gen<string[]> inner) =>
        from axis in Gen.Elements("", "", "", "@", "child::", "ancestor-or-self::", "self ::", "following-sibling:: ", "attribute::")
        from test in Gen.Elements("a", "b", "*", "node()", "text( )", "or", "div", "a-b", "x.y")
        from predicate in Gen.OneOf(Gen.Constant<string[]>([]), inner.Select(condition => (string[])["[", .. condition, "]"]))
        select (string[])[axis, test, .. predicate];

    private static Gen<string[]> One(string token) => Gen.Constant<string[]>([token]);

    private static IEnumerable<string[]> Shorter(string[] tokens) => tokens.Select((_, index) => (string[])[.. tokens[..index], .. tokens[(index + 1)..]]);
}
