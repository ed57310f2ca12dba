namespace Auditor.Documents.Queries.Syntax;

/// <summary>What an expression must know of a function to call it: XPath's core library (section 4) and ours.</summary>
/// <param name="Arguments">Type of each argument; the last one holds for all that follow.</param>
internal sealed record FunctionSignature(string Name, int Minimum, int Maximum, ValueKind Result, params ValueKind[] Arguments)
{
    private static readonly Dictionary<string, FunctionSignature> All =
        Declare().ToDictionary(function => function.Name, StringComparer.Ordinal);

    /// <summary>Index of the argument that is a regular expression, or -1.</summary>
    public int PatternArgument { get; init; } = -1;

    public static IEnumerable<string> Names => All.Keys;

    public static FunctionSignature? Named(string name) => All.GetValueOrDefault(name);

    public ValueKind ArgumentKind(int index) => Arguments[Math.Min(index, Arguments.Length - 1)];

    /// <summary>How many arguments it takes, in words.</summary>
    public string Arity => (Minimum, Maximum) switch
    {
        (0, 0) => "no arguments",
        (1, 1) => "one argument",
        (_, int.MaxValue) => $"{Minimum} arguments or more",
        _ when Minimum == Maximum => $"{Minimum} arguments",
        _ => $"{Minimum} to {Maximum} arguments",
    };

    private static FunctionSignature[] Declare() =>
    [
        new("last", 0, 0, ValueKind.Number),
        new("position", 0, 0, ValueKind.Number),
        new("count", 1, 1, ValueKind.Number, ValueKind.NodeSet),
        new("id", 1, 1, ValueKind.NodeSet, ValueKind.String),
        new("local-name", 0, 1, ValueKind.String, ValueKind.NodeSet),
        new("namespace-uri", 0, 1, ValueKind.String, ValueKind.NodeSet),
        new("name", 0, 1, ValueKind.String, ValueKind.NodeSet),
        new("string", 0, 1, ValueKind.String, ValueKind.String),
        new("concat", 2, int.MaxValue, ValueKind.String, ValueKind.String),
        new("starts-with", 2, 2, ValueKind.Boolean, ValueKind.String),
        new("contains", 2, 2, ValueKind.Boolean, ValueKind.String),
        new("substring-before", 2, 2, ValueKind.String, ValueKind.String),
        new("substring-after", 2, 2, ValueKind.String, ValueKind.String),
        new("substring", 2, 3, ValueKind.String, ValueKind.String, ValueKind.Number),
        new("string-length", 0, 1, ValueKind.Number, ValueKind.String),
        new("normalize-space", 0, 1, ValueKind.String, ValueKind.String),
        new("translate", 3, 3, ValueKind.String, ValueKind.String),
        new("boolean", 1, 1, ValueKind.Boolean, ValueKind.Boolean),
        new("not", 1, 1, ValueKind.Boolean, ValueKind.Boolean),
        new("true", 0, 0, ValueKind.Boolean),
        new("false", 0, 0, ValueKind.Boolean),
        new("lang", 1, 1, ValueKind.Boolean, ValueKind.String),
        new("number", 0, 1, ValueKind.Number, ValueKind.Number),
        new("sum", 1, 1, ValueKind.Number, ValueKind.NodeSet),
        new("floor", 1, 1, ValueKind.Number, ValueKind.Number),
        new("ceiling", 1, 1, ValueKind.Number, ValueKind.Number),
        new("round", 1, 1, ValueKind.Number, ValueKind.Number),
        new("matches", 2, 3, ValueKind.Boolean, ValueKind.String) { PatternArgument = 1 },
        new("any-matches", 2, 3, ValueKind.Boolean, ValueKind.NodeSet, ValueKind.String) { PatternArgument = 1 },
        new("replace", 3, 3, ValueKind.String, ValueKind.String) { PatternArgument = 1 },
        new("join", 2, 2, ValueKind.String, ValueKind.NodeSet, ValueKind.String),
        new("lower-case", 1, 1, ValueKind.String, ValueKind.String),
        new("ends-with", 2, 2, ValueKind.Boolean, ValueKind.String),
        new("compare-versions", 2, 2, ValueKind.Number, ValueKind.String),
        new("duration-seconds", 1, 1, ValueKind.Number, ValueKind.String),
        new("days-until", 2, 2, ValueKind.Number, ValueKind.String),
    ];
}
