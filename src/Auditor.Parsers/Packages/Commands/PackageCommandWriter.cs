using Auditor.Documents;

namespace Auditor.Parsers.Packages.Commands;

/// <summary>Writes <c>package-command</c> into the open command.</summary>
internal static class PackageCommandWriter
{
    public static void Write(TreeBuilder builder, PackageCommand command, PackageLog? log)
    {
        var line = command.Line;
        var span = line.ActionWord.Span;
        builder.Open("package-command", span);
        log?.Add(builder.Current, command);
        builder.Attribute("manager", command.Manager, span).Attribute("tool", line.Tool, line.ToolWord.Span).Attribute("action", command.Action, span);
        if (line.Operands.Length > 0) builder.Attribute("subcommand", line.Subcommand, span, line.ActionWord.Unresolved);
        builder.Flag("options-unknown", line.MayHaveMoreOptions, span);
        foreach (var attribute in command.Attributes) builder.Attribute(attribute);
        foreach (var package in command.Packages) Write(builder, package);
        foreach (var list in command.Lists) builder.Leaf("package-list", list.Span, new TreeAttribute("path", list.Value, list.Span, list.Unresolved));
        if (line.HasMoreOperands && command.Action == PackageAction.Install) WriteUnknown(builder, line.ActionWord.Span);
        builder.Close();
    }

    private static void Write(TreeBuilder builder, NamedPackage package)
    {
        var word = package.Word;
        var isNameKnown = word.Unresolved is null || !package.Name.AsSpan().ContainsAny('$', '`');
        builder.Open("package", word.Span).Attribute("name", package.Name, word.Span, isNameKnown ? null : word.Unresolved);
        if (package.Version is { } version) builder.Attribute("version", version, word.Span, word.Unresolved);
        if (word.IsUnknown && package.Version is null) builder.Attribute("pinned", "true", word.Span, word.Unresolved);
        else builder.Flag("pinned", package.IsPinned, word.Span);
        builder.Flag("local", package.IsLocal, word.Span).Close();
    }

    private static void WriteUnknown(TreeBuilder builder, SourceSpan span)
    {
        const string Reason = "xargs reads the packages from its input";
        builder.Leaf("package", span, new TreeAttribute("name", "", span, Reason), new TreeAttribute("pinned", "true", span, Reason));
    }
}
