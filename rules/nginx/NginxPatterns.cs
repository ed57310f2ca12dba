using Auditor.Documents;

namespace Auditor.RulePacks.Nginx;

/// <summary>The regular expressions of a directive.</summary>
internal static class NginxPatterns
{
    public static IEnumerable<(string Pattern, bool IgnoreCase)> Of(Node directive) => directive.Name switch
    {
        "location" => [(directive["path"], directive["modifier"] == "~*")],
        "if" => directive.ChildrenNamed("condition").Select(condition => (condition["operand"], condition["operator"].EndsWith('*'))),
        "rewrite" => [(directive["pattern"], false)],
        "fastcgi_split_path_info" => [(directive["value"], false)],
        "entry" => [Of(directive["key"])],
        "server_name" => directive["text"].Split(' ').Where(IsPattern).Select(Of),
        _ => directive.ChildrenNamed("argument").Select(argument => argument["value"]).Where(IsPattern).Select(Of),
    };

    private static bool IsPattern(string word) => word.StartsWith('~');

    /// <summary>Of a map and its like: <c>~pattern</c>, <c>~*pattern</c>. Names of servers and referers ignore case anyway.</summary>
    private static (string Pattern, bool IgnoreCase) Of(string word) =>
        word.StartsWith("~*", StringComparison.Ordinal) ? (word[2..], true) : (word[1..], false);
}
