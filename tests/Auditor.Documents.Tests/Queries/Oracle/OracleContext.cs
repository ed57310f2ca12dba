using System.Collections.Immutable;
using System.Xml;
using System.Xml.XPath;
using System.Xml.Xsl;

namespace Auditor.Oracle;

/// <summary>Gives System.Xml our functions and the variables.</summary>
internal sealed class OracleContext(ImmutableDictionary<string, string> variables) : XsltContext(new NameTable())
{
    public override bool Whitespace => false;

    public override bool PreserveWhitespace(XPathNavigator node) => false;

    public override int CompareDocument(string baseUri, string nextbaseUri) => 0;

    /// <exception cref="XPathException">There is no such function, or it does not take these arguments.</exception>
    public override IXsltContextFunction ResolveFunction(string prefix, string name, XPathResultType[] argTypes) =>
        prefix.Length == 0 && OracleFunction.Takes(name, argTypes) ? new OracleFunction(name) : throw new XPathException($"{name}() does not take these.");

    public override IXsltContextVariable ResolveVariable(string prefix, string name) => new Variable(variables[name]);

    private sealed class Variable(string value) : IXsltContextVariable
    {
        public bool IsLocal => false;

        public bool IsParam => false;

        public XPathResultType VariableType => XPathResultType.String;

        public object Evaluate(XsltContext xsltContext) => value;
    }
}
