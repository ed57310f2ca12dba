using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.XPath;
using System.Xml.Xsl;
using Auditor.Documents;
using Auditor.Documents.Queries;

namespace Auditor.Oracle;

/// <summary>
/// Our functions for System.Xml. Patterns are matched by System.Text.RegularExpressions; versions, durations and dates have tests of their own,
/// so here they are worked out by the function itself.
/// </summary>
internal sealed class OracleFunction(string name) : IXsltContextFunction
{
    private static readonly DocumentTree Nothing = new TreeBuilder("none", [new SourceText("none", "")], "none", default).Build();

    /// <summary>System.Xml asks neither for the number nor for the types of arguments before it calls.</summary>
    public static bool Takes(string name, XPathResultType[] arguments) => (name, arguments.Length) switch
    {
        ("matches", 2 or 3) or ("replace", 3) or ("lower-case" or "duration-seconds", 1) => true,
        ("ends-with" or "compare-versions" or "days-until", 2) => true,
        ("any-matches", 2 or 3) or ("join", 2) => arguments[0] == XPathResultType.NodeSet,
        _ => false,
    };

    public int Minargs => 1;

    public int Maxargs => 3;

    public XPathResultType ReturnType => name switch
    {
        "matches" or "any-matches" or "ends-with" => XPathResultType.Boolean,
        "replace" or "lower-case" or "join" => XPathResultType.String,
        _ => XPathResultType.Number,
    };

    public XPathResultType[] ArgTypes =>
        [name is "any-matches" or "join" ? XPathResultType.NodeSet : XPathResultType.String, XPathResultType.String, XPathResultType.String];

    public object Invoke(XsltContext xsltContext, object[] args, XPathNavigator docContext) => name switch
    {
        "matches" => Regex.IsMatch(Text(args[0]), Text(args[1]), Options(args)),
        "any-matches" => AnyMatches(args),
        "ends-with" => Text(args[0]).EndsWith(Text(args[1]), StringComparison.Ordinal),
        "replace" => Regex.Replace(Text(args[0]), Text(args[1]), Text(args[2]), RegexOptions.CultureInvariant),
        "lower-case" => Text(args[0]).ToLowerInvariant(),
        "join" => Join(args),
        _ => Itself(args),
    };

    private static string Join(object[] args)
    {
        var values = new List<string>();
        var nodes = (XPathNodeIterator)args[0];
        while (values.Count <= 20 && nodes.MoveNext()) values.Add(values.Count < 20 ? nodes.Current?.Value ?? "" : "…");
        return string.Join(Text(args[1]), values);
    }

    private static bool AnyMatches(object[] args)
    {
        var nodes = (XPathNodeIterator)args[0];
        while (nodes.MoveNext())
        {
            if (Regex.IsMatch(nodes.Current?.Value ?? "", Text(args[1]), Options(args))) return true;
        }

        return false;
    }

    private static RegexOptions Options(object[] args) =>
        RegexOptions.CultureInvariant | (args.Length > 2 && Text(args[2]) == "i" ? RegexOptions.IgnoreCase : RegexOptions.None);

    private double Itself(object[] args)
    {
        var values = args.Select((value, index) => KeyValuePair.Create($"a{index}", Text(value))).ToImmutableDictionary();
        var call = $"{name}({string.Join(", ", args.Select((_, index) => $"$a{index}"))})";
        return double.Parse(TreeQuery.Compile(call).Text(Nothing.Root, new QueryScope(values)), CultureInfo.InvariantCulture);
    }

    private static string Text(object value) => value switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        double number => OracleAnswer.Text(number),
        XPathNodeIterator nodes => nodes.MoveNext() ? nodes.Current?.Value ?? "" : "",
        _ => throw new ArgumentException($"A value of type {value.GetType().Name} has no text."),
    };
}
