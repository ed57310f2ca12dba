using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary><c>root</c> and <c>alias</c>, of which a location can have one (<c>ngx_http_core_root</c>).</summary>
internal static class RootCheck
{
    public static void Check(Directive directive)
    {
        if (directive.Parent is not { } block) return;
        var earlier = block.Children.Find(child => child.Name is "root" or "alias" && child.Problems.Count == 0);
        if (earlier is not null && earlier != directive)
        {
            if (earlier.Name == directive.Name) directive.RefuseDuplicate();
            else directive.RefuseDuplicate($"is duplicate, \"{earlier.Name}\" directive was specified earlier");
        }
        else if (directive.Name == "alias" && block.Name == "location" && LocationFacts.Of(block).Modifier == "@")
            directive.Refuse("invalid-value", "the \"alias\" directive cannot be used inside the named location");
        else if (directive[0].Contains("$document_root", StringComparison.Ordinal) || directive[0].Contains("${document_root}", StringComparison.Ordinal)) RefuseVariable(directive, "document_root");
        else if (directive[0].Contains("$realpath_root", StringComparison.Ordinal) || directive[0].Contains("${realpath_root}", StringComparison.Ordinal)) RefuseVariable(directive, "realpath_root");
    }

    private static void RefuseVariable(Directive directive, string name) => directive.Refuse("invalid-value", $"the ${name} variable cannot be used in the \"{directive.Name}\" directive", 0);
}
