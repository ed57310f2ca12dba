using System.Xml.XPath;
using System.Xml.Xsl;

namespace Auditor.Documents.Queries.Functions;

/// <summary>A function that expressions can call without a prefix. It is pure: its result depends on its arguments alone.</summary>
internal sealed class QueryFunction(string name, int minimum, int maximum, XPathResultType result, Func<object[], object> body) : IXsltContextFunction
{
    public string Name => name;

    public int Minargs => minimum;

    public int Maxargs => maximum;

    public XPathResultType ReturnType => result;

    /// <summary>The first argument is a node-set and stays one.</summary>
    public bool TakesNodes { get; init; }

    /// <summary>Index of the argument that is a pattern, or -1.</summary>
    public int PatternArgument { get; init; } = -1;

    public XPathResultType[] ArgTypes =>
        [.. Enumerable.Range(0, maximum).Select(index => TakesNodes && index == 0 ? XPathResultType.NodeSet : XPathResultType.String)];

    public object Invoke(XsltContext xsltContext, object[] args, XPathNavigator docContext) => body(args);

    /// <summary>System.Xml asks neither for the number nor for the types of arguments before it calls.</summary>
    /// <exception cref="XPathException">They do not fit.</exception>
    public void Require(XPathResultType[] arguments)
    {
        if (arguments.Length < minimum || arguments.Length > maximum) throw new XPathException($"{name}() does not take {arguments.Length} arguments.");
        if (TakesNodes && arguments[0] != XPathResultType.NodeSet) throw new XPathException($"The first argument of {name}() must be a node-set.");
    }
}
