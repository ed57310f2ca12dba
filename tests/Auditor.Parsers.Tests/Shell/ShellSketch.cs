using System.Text;
using Auditor.Documents;
using Auditor.Parsers.Shell;

namespace Auditor.Parsers.Tests.Shell;

/// <summary>
/// Reads scripts for tests and draws their trees in one line: <c>name(children)</c> for a command, <c>|</c> between the
/// commands of a pipeline, the operator before a pipeline, <c>element{children}</c> for the rest, <c>?</c> behind what is unresolved. What is said of a whole script is left out.
/// </summary>
internal static class ShellSketch
{
    public static DocumentTree Tree(string text, ShellDialect dialect = ShellDialect.Bash, ShellContext? context = null) =>
        Tree(MappedText.Of(0, text), text, dialect, context);

    public static DocumentTree Tree(MappedText text, string outer, ShellDialect dialect = ShellDialect.Bash, ShellContext? context = null)
    {
        var builder = new TreeBuilder(ArtifactKinds.Shell, [new SourceText("script.sh", outer)], "shell", new SourceSpan(0, 0, outer.Length));
        ShellTree.Write(builder, ShellReader.Read(text, dialect), context ?? new ShellContext());
        return builder.Build();
    }

    public static string Of(string text, ShellDialect dialect = ShellDialect.Bash) => Children(Tree(text, dialect).Root);

    private static string Children(Node node)
    {
        var text = new StringBuilder();
        foreach (var child in node.Children.Where(child => child.Name is not ("syntax-error" or "bash-form" or "package-command"))) text.Append(text.Length > 0 ? " " : "").Append(Draw(child));
        return text.ToString();
    }

    private static string Draw(Node node) => node.Name switch
    {
        "pipeline" => Pipeline(node),
        "command" => $"{Via(node)}{Value(node, "name")}({Children(node)})",
        "option" => $"{Value(node, "name")}{(node.Has("value") ? "=" + Value(node, "value") : "")}{Inner(node)}",
        "argument" => $"{Quote(node)}{Value(node, "value")}{Quote(node)}{Inner(node)}",
        "assignment" => $"{Value(node, "name")}{(node.Has("append") ? "+=" : "=")}{Value(node, "value")}{Inner(node)}",
        "redirect" => $"{node["fd"]}{node["operator"]}{Value(node, "target")}{Inner(node)}",
        "heredoc" => $"{node["fd"]}{node["operator"]}{Quote(node)}{node["delimiter"]}{Quote(node)}:{Value(node, "value").Replace('\n', '/')}{Inner(node)}",
        "expansion" => $"${node["name"]}{node["operator"]}{Value(node, "value")}",
        "substitution" => $"{node["style"]}{Inner(node)}",
        _ => Other(node),
    };

    private static string Pipeline(Node node)
    {
        var after = node["after"] switch { "" => "", "newline" => "/ ", var given => given + " " };
        return after + (node.Has("negated") ? "! " : "") + string.Join(" | ", node.Children.Select(Draw)) + (node.Has("background") ? " &" : "");
    }

    private static string Other(Node node)
    {
        string[] shown = ["name", "variable", "patterns", "value", "via"];
        return node.Name + string.Concat(shown.Where(node.Has).Select(name => ":" + Value(node, name))) + Inner(node, always: true);
    }

    private static string Inner(Node node, bool always = false) => always || node.Children.Any() ? $"{{{Children(node)}}}" : "";

    private static string Via(Node node) => node.Has("via") ? node["via"] + ">" : "";

    private static string Quote(Node node) => node.Has("quoted") ? "'" : "";

    private static string Value(Node node, string name) => node[name] + (node.Attribute(name)?.Unresolved is null ? "" : "?");
}
