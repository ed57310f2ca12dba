using Auditor.Documents;
using Auditor.Parsers.Nginx.Including;
using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Reading;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>Writes a configuration as a tree.</summary>
internal sealed class ConfigTreeWriter(Config config, ConfigFacts facts, TreeBuilder builder)
{
    private readonly Sink sink = new(builder, facts);
    private readonly ProblemWriter problems = new(config, new Sink(builder, facts));
    private readonly NeededModules modules = new(config);
    private readonly DerivedWriter derived = new(new Sink(builder, facts));

    public static DocumentTree Write(ArtifactSet set, Config config)
    {
        var root = config.Background < 0 ? config.Root.Syntax.Span : new SourceSpan(0, 0, set.Primary.Text.Text.Length);
        var builder = new TreeBuilder(ArtifactKinds.Nginx, [.. config.Sources], "nginx", root with { Source = 0 });
        builder.Expect(config.All.Count * 3 / 2, config.All.Count * 8);
        var writer = new ConfigTreeWriter(config, config.Facts, builder);
        writer.WriteRoot(root);
        writer.problems.WriteGap();
        return builder.Build();
    }

    private void WriteRoot(SourceSpan span)
    {
        var top = span with { Length = 0 };
        var level = ContextNames.Of(config.Level);
        builder.Attribute("level", level, top).Flag("assumed", config.IsAssumed, top).Flag("incomplete", config.IsIncomplete || config.IsBroken, top).Flag("template", config.IsTemplate, top).Flag("dump", config.IsDump, top)
            .Flag("stock", config.Background >= 0, top);
        WriteVersion(top);
        if (OpenSslEvidence.Of(config.Sources[0]) is { } openSsl) builder.Attribute("openssl", config.Sources[0].Text.Substring(openSsl.Start, openSsl.Length), openSsl);
        if (config.IsMain)
        {
            WriteContent(config.Root);
            return;
        }

        builder.Open("fragment", span).Attribute("level", level, top).Attribute("place", $"{level} level", top);
        WriteContent(config.Root);
        builder.Close();
    }

    private void WriteVersion(SourceSpan top)
    {
        if (config.Version is not { } version) return;
        builder.Attribute("version", version.Text, version.Span).Attribute("release", version.Release, version.Span).Attribute("version-from", version.Path, version.Span);
        var span = version.Span.Length > 0 ? version.Span : top;
        builder.Leaf("target-version", span, new TreeAttribute("value", version.Text, span), new TreeAttribute("from", version.Path, span));
    }

    private void WriteContent(Directive block)
    {
        foreach (var remark in block.Remarks) WriteRemark(remark);
        problems.Write(block);
        foreach (var child in block.Children) Write(child);
    }

    private void Write(Directive directive)
    {
        var element = ElementNames.Of(directive);
        builder.Open(element, SpanOf(directive));
        if (directive.IsEntry) EntryWriter.Write(sink, directive);
        else WriteAttributes(directive, element == "directive");
        WriteContent(directive);
        if (!directive.IsEntry) modules.Write(sink, directive);
        if (!directive.IsEntry && element != "directive") derived.Write(directive);
        builder.Close();
    }

    /// <summary>What is said of the block around the pieces is said at the top of the first one.</summary>
    private SourceSpan SpanOf(Directive directive) =>
        directive.Name == "http" && directive.Source == config.Background ? new SourceSpan(0, 0, 0) : directive.Syntax.Span;

    private void WriteAttributes(Directive directive, bool isUnknown)
    {
        if (isUnknown)
        {
            builder.Attribute("name", directive.Name, directive.Syntax.Name.Span);
            if (directive.Problems.FirstOrDefault(problem => problem.Suggestion.Length > 0) is { } problem) builder.Attribute("suggestion", problem.Suggestion, directive.Syntax.Name.Span);
        }

        builder.Flag("inline", IsInline(directive.Syntax.Span), directive.Syntax.Name.Span);
        CommonAttributes.Write(sink, directive);
        if (!isUnknown) OwnAttributes.Write(sink, directive);
    }

    private bool IsInline(SourceSpan span)
    {
        var text = config.Sources[span.Source].Text;
        for (var at = span.Start - 1; at >= 0 && text[at] != '\n'; at--)
        {
            if (text[at] is not (' ' or '\t' or '\r')) return true;
        }

        for (var at = span.End; at < text.Length && text[at] is not ('\n' or '#'); at++)
        {
            if (text[at] is not (' ' or '\t' or '\r')) return true;
        }

        return false;
    }

    private void WriteRemark(SyntaxItem remark)
    {
        if (remark is CommentItem comment) builder.Leaf("comment", comment.Span, new TreeAttribute("text", comment.Text, comment.Span));
        if (remark is MistakeItem mistake) problems.Write(mistake);
    }
}
