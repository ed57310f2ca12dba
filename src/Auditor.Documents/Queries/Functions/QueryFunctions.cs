using System.Globalization;
using System.Xml.XPath;

namespace Auditor.Documents.Queries.Functions;

/// <summary>
/// The functions that expressions have beyond XPath 1.0. Arguments convert as XPath converts them (section 3.2): a node-set becomes
/// the value of its first node, so a missing attribute is the empty string. Patterns are .NET regular expressions without
/// lookaround, atomic groups and back-references, found anywhere in the text unless anchored, in linear time.
/// </summary>
internal static class QueryFunctions
{
    private const int MostJoined = 20;

    private static readonly Dictionary<string, QueryFunction> All = Declare().ToDictionary(function => function.Name, StringComparer.Ordinal);

    public static IEnumerable<QueryFunction> Every => All.Values;

    public static QueryFunction? Named(string name) => All.GetValueOrDefault(name);

    private static IEnumerable<QueryFunction> Declare() =>
    [
        // matches(text, pattern) or matches(text, pattern, 'i'): whether the pattern is found in the text; i ignores case.
        new("matches", 2, 3, XPathResultType.Boolean, arguments => Matches(arguments)) { PatternArgument = 1 },

        // any-matches(nodes, pattern) or any-matches(nodes, pattern, 'i'): whether the pattern is found in the value of any of the nodes.
        new("any-matches", 2, 3, XPathResultType.Boolean, arguments => AnyMatches(arguments)) { PatternArgument = 1, TakesNodes = true },

        // replace(text, pattern, replacement): every match replaced; $1 in the replacement is the first group.
        new("replace", 3, 3, XPathResultType.String, arguments => Replace(arguments)) { PatternArgument = 1 },

        // join(nodes, separator): their values, in order; behind the 20th an ellipsis stands for the rest.
        new("join", 2, 2, XPathResultType.String, arguments => Join(arguments)) { TakesNodes = true },

        // lower-case(text): by the invariant culture.
        new("lower-case", 1, 1, XPathResultType.String, arguments => Text(arguments, 0).ToLowerInvariant()),

        // ends-with(text, suffix): code unit by code unit, as starts-with.
        new("ends-with", 2, 2, XPathResultType.Boolean, arguments => Text(arguments, 0).EndsWith(Text(arguments, 1), StringComparison.Ordinal)),

        // compare-versions(a, b): -1, 0 or 1; NaN when one of them is no version. See VersionText.
        new("compare-versions", 2, 2, XPathResultType.Number, arguments => VersionText.Compare(Text(arguments, 0), Text(arguments, 1))),

        // duration-seconds(text): seconds of 1m30s, 500ms, 2h; NaN when it is no duration. See DurationText.
        new("duration-seconds", 1, 1, XPathResultType.Number, arguments => DurationText.Seconds(Text(arguments, 0))),

        // days-until(date, today): whole days from today to the date, negative when it is past; both are YYYY-MM-DD, else NaN.
        new("days-until", 2, 2, XPathResultType.Number, arguments => Day(Text(arguments, 0)) - Day(Text(arguments, 1))),
    ];

    private static bool Matches(object[] arguments)
    {
        var text = Text(arguments, 0);
        return Pattern(arguments).IsMatch(text);
    }

    private static bool AnyMatches(object[] arguments)
    {
        var pattern = Pattern(arguments);
        var nodes = (XPathNodeIterator)arguments[0];
        while (nodes.MoveNext())
        {
            if (nodes.Current is { } node && pattern.IsMatch(node.Value)) return true;
        }

        return false;
    }

    private static string Replace(object[] arguments)
    {
        var text = Text(arguments, 0);
        return Patterns.Of(Text(arguments, 1), ignoreCase: false).Replace(text, Text(arguments, 2));
    }

    private static string Join(object[] arguments)
    {
        var values = new List<string>();
        var nodes = (XPathNodeIterator)arguments[0];
        while (values.Count <= MostJoined && nodes.MoveNext())
        {
            if (nodes.Current is { } node) values.Add(values.Count < MostJoined ? node.Value : "…");
        }

        return string.Join(Text(arguments, 1), values);
    }

    private static Pattern Pattern(object[] arguments)
    {
        var flags = arguments.Length > 2 ? Text(arguments, 2) : "";
        if (flags is not ("" or "i")) throw new ArgumentException($"'{flags}' is no flag of a pattern; only 'i' is.");
        return Patterns.Of(Text(arguments, 1), flags == "i");
    }

    private static double Day(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber : double.NaN;

    private static string Text(object[] arguments, int index) => QueryValue.Text(arguments[index]);
}
