using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>The names of a server, in lower case.</summary>
internal static class ServerNames
{
    public static List<string> Of(Directive server)
    {
        var names = new List<string>();
        foreach (var child in server.Children)
        {
            if (child.Name == "server_name") AddTo(names, child);
        }

        return names;
    }

    public static void AddTo(List<string> names, Directive directive)
    {
        foreach (var argument in directive.Arguments) names.Add(argument.Value.ToLowerInvariant());
    }

    /// <summary>A name that matches every host, or none: what a server for unknown hosts is called.</summary>
    public static bool IsCatchAll(string name) => name is "_" or "" or "~." or "~.*" or "~^" or "~^.*$" or "~^.+$" or "~" or "__" or "--" or "_default_" or "!@#" or "default_server" or "invalid" or "invalid.invalid";
}
