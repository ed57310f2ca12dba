using System.Collections.Immutable;
using System.Xml;
using System.Xml.XPath;
using System.Xml.Xsl;
using Auditor.Documents.Queries.Functions;

namespace Auditor.Documents.Queries;

/// <summary>Binds the functions and variables of an expression. There are no namespaces.</summary>
internal sealed class QueryContext(ImmutableDictionary<string, string> variables) : XsltContext(new NameTable())
{
    public override bool Whitespace => false;

    public override bool PreserveWhitespace(XPathNavigator node) => false;

    public override int CompareDocument(string baseUri, string nextbaseUri) => 0;

    /// <exception cref="XPathException">The function is unknown, or has too few or too many arguments.</exception>
    public override IXsltContextFunction ResolveFunction(string prefix, string name, XPathResultType[] argTypes)
    {
        if (prefix.Length > 0 || QueryFunctions.Named(name) is not { } function) throw new XPathException($"There is no function '{name}'.");
        function.Require(argTypes);
        return function;
    }

    /// <exception cref="XPathException">The variable has no value.</exception>
    public override IXsltContextVariable ResolveVariable(string prefix, string name)
    {
        if (prefix.Length > 0 || !variables.TryGetValue(name, out var value)) throw new XPathException($"There is no variable '${name}'.");
        return new QueryVariable(value);
    }
}
