using System.Xml.XPath;
using System.Xml.Xsl;

namespace Auditor.Documents.Queries;

/// <summary>The value of a variable: always a string.</summary>
internal sealed class QueryVariable(string value) : IXsltContextVariable
{
    public bool IsLocal => false;

    public bool IsParam => false;

    public XPathResultType VariableType => XPathResultType.String;

    public object Evaluate(XsltContext xsltContext) => value;
}
