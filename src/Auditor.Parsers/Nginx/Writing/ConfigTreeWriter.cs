using System.Globalization;
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
    private readonly DerivedWriter derived = new(new Sink(builder, facts));

    public static DocumentTree Write(ArtifactSet set, Config config)
    {
        var root = config.Root.Syntax.Span;
        var builder = new TreeBuilder(ArtifactKinds.Nginx, set.Sources, "nginx", root with { Source = 0 });
        new ConfigTreeWriter(config, config.Facts, builder).WriteRoot(root);
        return builder.Build();
    }

    private void WriteRoot(SourceSpan span)
    {
        var top = span with { Length = 0 };
        var level = ContextNames.Of(config.Level);
        builder.Attribute("level", level, top).Flag("assumed", config.IsAssumed, top).Flag("template", config.IsTemplate, top).Flag("dump", config.Root.Syntax.Span.Start > 0, top);
        if (config.Version is { } version) builder.Attribute("version", version.Text, version.Span).Attribute("release", version.Release, version.Span).Attribute("version-from", version.Path, version.Span);
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

    private void WriteContent(Directive block)
    {
        foreach (var remark in block.Remarks) WriteRemark(remark);
        foreach (var problem in block.Problems) WriteProblem(problem);
        foreach (var child in block.Children) Write(child);
    }

    private void Write(Directive directive)
    {
        var element = ElementNames.Of(directive);
        builder.Open(element, directive.Syntax.Span);
        if (directive.IsEntry) EntryWriter.Write(sink, directive);
        else WriteAttributes(directive, element == "directive");
        WriteContent(directive);
        if (!directive.IsEntry && element != "directive") derived.Write(directive);
        builder.Close();
    }

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
        if (remark is not MistakeItem mistake) return;
        WriteProblem(new ConfigProblem("syntax-error", mistake.Message, mistake.Span) { Offset = mistake.Offset, Hint = mistake.Hint });
        var hint = mistake.Hint.Length > 0 ? $": {mistake.Hint}" : "";
        builder.Problem("syntax-error", $"nginx would say: {mistake.Message}{hint}.", mistake.Span);
    }

    private void WriteProblem(ConfigProblem problem)
    {
        builder.Open("problem", problem.Span).Attribute("code", problem.Code, problem.Span).Attribute("message", problem.Message, problem.Span);
        if (problem.Offset >= 0) builder.Attribute("line", LineOf(problem).ToString(CultureInfo.InvariantCulture), problem.Span);
        sink.Text("hint", problem.Hint, problem.Span);
        sink.Text("name", problem.Name, problem.Span);
        sink.Text("suggestion", problem.Suggestion, problem.Span);
        sink.Text("allowed", problem.Allowed, problem.Span);
        sink.Text("context", problem.Context, problem.Span);
        builder.Flag("critical", problem.IsCritical, problem.Span).Close();
    }

    private int LineOf(ConfigProblem problem) => config.Sources[problem.Span.Source].LineIndexAt(problem.Offset) + 1;
}
