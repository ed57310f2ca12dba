using System.Collections.Immutable;
using System.Globalization;
using System.Xml.XPath;
using Auditor.Documents;
using Auditor.Documents.Queries;

namespace Auditor.Oracle;

/// <summary>What System.Xml, or the evaluator of the product, makes of an expression, in words that can be compared.</summary>
/// <param name="Value">The places of a selection in document order, or the value.</param>
/// <param name="Truth">As a boolean.</param>
/// <param name="Reads">The unresolved attributes that were read for the boolean.</param>
internal sealed record OracleAnswer(string Value, bool Truth, string Reads)
{
    /// <exception cref="XPathException">System.Xml does not take the expression.</exception>
    public static OracleAnswer OfSystemXml(string expression, Node context, ImmutableDictionary<string, string> variables) =>
        OfSystemXml(Compile(expression, variables), new OracleTree(context.Tree), context.Id);

    public static XPathExpression Compile(string expression, ImmutableDictionary<string, string> variables)
    {
        var compiled = XPathExpression.Compile(expression);
        compiled.SetContext(new OracleContext(variables));
        return compiled;
    }

    public static OracleAnswer OfSystemXml(XPathExpression compiled, OracleTree tree, int context)
    {
        var value = ValueOf(new OracleNavigator(tree, context).Evaluate(compiled.Clone()));
        tree.Reads.Clear();
        var truth = TruthOf(new OracleNavigator(tree, context).Evaluate(compiled.Clone()));
        return new OracleAnswer(value, truth, Shown(tree.Reads));
    }

    public static OracleAnswer OfProduct(string expression, Node context, ImmutableDictionary<string, string> variables) =>
        OfProduct(TreeQuery.Compile(expression), context, variables);

    public static OracleAnswer OfProduct(TreeQuery query, Node context, ImmutableDictionary<string, string> variables)
    {
        var scope = new QueryScope(variables);
        var value = query.SelectsNodes
            ? string.Join(' ', query.Select(context, scope).Select(item => Place(item.Node.Id, item.Attribute?.Name)))
            : query.Text(context, scope);
        scope.Clear();
        var truth = query.Test(context, scope);
        return new OracleAnswer(value, truth, Shown(scope.UnresolvedReads.Select(read => (read.Node.Id, read.Attribute?.Name ?? ""))));
    }

    public static string Text(double number)
    {
        if (double.IsNaN(number)) return "NaN";
        if (double.IsInfinity(number)) return number > 0 ? "Infinity" : "-Infinity";
        return number == 0 ? "0" : (string)new OracleNavigator(new OracleTree(Empty), -1).Evaluate($"string({Literal(number)})");
    }

    private static DocumentTree Empty => new TreeBuilder("none", [new SourceText("none", "")], "none", default).Build();

    private static string Literal(double number)
    {
        var digits = Math.Abs(number).ToString("F340", CultureInfo.InvariantCulture).TrimEnd('0');
        return number < 0 ? $"-{digits}" : digits;
    }

    private static string ValueOf(object value) => value switch
    {
        XPathNodeIterator nodes => string.Join(' ', nodes.Cast<OracleNavigator>().Select(Place).Distinct()),
        bool truth => truth ? "true" : "false",
        double number => Text(number),
        _ => (string)value,
    };

    // The root stands for the document node.
    private static string Place(OracleNavigator at) => Place(Math.Max(at.Node, 0), at.Attribute < 0 ? null : at.LocalName);

    private static string Place(int node, string? attribute) =>
        node.ToString(CultureInfo.InvariantCulture) + (attribute is null ? "" : "@" + attribute);

    private static bool TruthOf(object value) => value switch
    {
        bool truth => truth,
        XPathNodeIterator nodes => nodes.MoveNext(),
        double number => number != 0 && !double.IsNaN(number),
        _ => ((string)value).Length > 0,
    };

    private static string Shown(IEnumerable<(int Node, string Attribute)> reads) =>
        string.Join(' ', reads.Distinct().Order().Select(read => Place(read.Node, read.Attribute)));
}
