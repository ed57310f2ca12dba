using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Queries;
using Auditor.Documents.Yaml;
using Auditor.Rules.Files;

namespace Auditor.Rules.Packs.Files;

/// <summary>Checks and compiles expressions and sentences; a mistake points into the scalar that holds it.</summary>
/// <param name="checker">Null when the kinds are unknown: nothing is compiled then, the rule is broken already.</param>
internal sealed class ExpressionReader(QueryChecker? checker, FileErrors errors)
{
    public TreeQuery? Query(YamlScalar? scalar) => scalar is null ? null : Query(scalar.Text, 0, scalar.Value.Length);

    /// <summary>An expression that selects nodes or attributes.</summary>
    public TreeQuery? Selection(YamlScalar? scalar)
    {
        if (scalar is null || checker is null) return null;
        return Compiled(scalar.Text, 0, scalar.Value, checker.CheckSelection(scalar.Value));
    }

    /// <summary>A sentence with expressions in braces.</summary>
    public MessageTemplate? Sentence(YamlScalar? scalar)
    {
        if (scalar is null) return null;
        var (text, length) = (scalar.Text, scalar.Value.TrimEnd().Length);
        var line = text.Text.AsSpan(0, length).IndexOf('\n');
        if (line >= 0) errors.Add(text, line, "a sentence must be one line (YAML's >- folds several)");
        return Template(text, length);
    }

    /// <summary>A text of any number of lines with expressions in braces.</summary>
    public MessageTemplate? Block(YamlScalar? scalar) => scalar is null ? null : Template(scalar.Text, scalar.Value.Length);

    private TreeQuery? Query(MappedText text, int start, int length)
    {
        if (checker is null) return null;
        var expression = text.Text.Substring(start, length);
        return Compiled(text, start, expression, checker.Check(expression));
    }

    private TreeQuery? Compiled(MappedText text, int start, string expression, ImmutableArray<QueryError> mistakes)
    {
        foreach (var mistake in mistakes) errors.Add(text, start + mistake.Offset, mistake.Message);
        return mistakes.IsEmpty ? TreeQuery.Compile(expression) : null;
    }

    private MessageTemplate Template(MappedText text, int length)
    {
        var parts = ImmutableArray.CreateBuilder<MessagePart>();
        var literal = new System.Text.StringBuilder();
        for (var i = 0; i < length; i++)
        {
            var c = text.Text[i];
            if (c is not ('{' or '}')) literal.Append(c);
            else if (i + 1 < length && text.Text[i + 1] == c) literal.Append(text.Text[i++]);
            else if (c == '{' && CloseOf(text.Text, i + 1, length) is var close and >= 0)
            {
                Flush(literal, parts);
                Expression(text, i + 1, close - i - 1, parts);
                i = close;
            }
            else errors.Add(text, i, c == '{' ? "the brace is not closed (a brace as such is written {{)" : "the brace was not opened (a brace as such is written }})");
        }

        Flush(literal, parts);
        return new MessageTemplate(parts.ToImmutable());
    }

    private void Expression(MappedText text, int start, int length, ImmutableArray<MessagePart>.Builder parts)
    {
        if (text.Text.AsSpan(start, length).IsWhiteSpace()) errors.Add(text, start - 1, "there is no expression in the braces");
        else if (Query(text, start, length) is { } query) parts.Add(new MessagePart("", query));
    }

    private static void Flush(System.Text.StringBuilder literal, ImmutableArray<MessagePart>.Builder parts)
    {
        if (literal.Length > 0) parts.Add(new MessagePart(literal.ToString(), null));
        literal.Clear();
    }

    /// <summary>The closing brace of an expression, those in XPath literals not counted; -1 when there is none.</summary>
    private static int CloseOf(string text, int start, int end)
    {
        var quote = '\0';
        for (var i = start; i < end; i++)
        {
            if (quote != '\0') quote = text[i] == quote ? '\0' : quote;
            else if (text[i] is '\'' or '"') quote = text[i];
            else if (text[i] == '}') return i;
        }

        return -1;
    }
}
