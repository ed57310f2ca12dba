using System.Buffers;

namespace Auditor.Documents.Yaml.Common;

/// <summary>Reads scalars that stand on one line, and block scalars. Null is given for what is none, or another one.</summary>
internal sealed class ScalarReader(YamlCursor cursor, YamlCommentCollector comments, int source)
{
    private const int LongestKey = 128;

    /// <summary>Indicators (YAML 1.2.2, 5.3); some of them could begin a scalar after all.</summary>
    private static readonly SearchValues<char> Indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`\n");

    private static readonly SearchValues<char> EndsOfFlow = SearchValues.Create(",[]{}:#\n");

    private readonly string text = cursor.Text;

    public SourceSpan Span(int start, int end) => new(source, start, end - start);

    /// <summary>Where a value could stand.</summary>
    public YamlScalar Empty(int at) => new(Span(at, at), "", YamlStyle.Plain);

    public bool IsAtKey() => KeyEnd() >= 0;

    /// <summary>A key; the cursor comes to stand behind its colon.</summary>
    public YamlScalar? Key()
    {
        var start = cursor.At;
        var end = KeyEnd();
        if (end < 0) return null;
        cursor.At = end + 1;
        return Made(start, end, null);
    }

    /// <summary>The rest of a line.</summary>
    public YamlScalar? Value(string? anchor)
    {
        var start = cursor.At;
        var end = cursor.Current is '"' or '\'' ? QuotedEnd() : PlainEnd();
        if (end < 0) return null;
        cursor.At = end;
        return Made(start, end, anchor);
    }

    /// <summary>An item, key or value of a flow collection.</summary>
    public YamlScalar? Flow()
    {
        var start = cursor.At;
        var end = cursor.Current is '"' or '\'' ? QuotedEnd() : FlowEnd();
        if (end < 0) return null;
        cursor.At = end;
        return Made(start, end, null);
    }

    /// <summary>A literal block scalar whose indentation its first line tells.</summary>
    /// <param name="column">Of the collection that it stands in.</param>
    public YamlScalar? Literal(int column, string? anchor)
    {
        var start = cursor.At;
        if (!IsCommonLiteral(start)) return null;
        var decoder = new BlockScalarDecoder(text, source, start, text.Length, column);
        var mapped = decoder.Decode();
        comments.Advance(start, decoder.HeaderEnd);
        comments.Advance(decoder.BodyStart, decoder.End);
        cursor.At = decoder.End;
        return new YamlScalar(Span(start, decoder.End), mapped.Text, YamlStyle.Literal) { Text = mapped, Anchor = anchor };
    }

    /// <summary>Where its colon stands; -1 when there is no key.</summary>
    private int KeyEnd()
    {
        var end = cursor.Current is '"' or '\'' ? QuotedEnd() : PlainKeyEnd();
        return end >= 0 && end < text.Length && text[end] == ':' && cursor.IsBlank(end + 1) ? end : -1;
    }

    /// <summary>At most one sign and a comment follow the indicator, and the next line has content.</summary>
    private bool IsCommonLiteral(int start)
    {
        cursor.At = start + 1;
        if (cursor.Current is '+' or '-') cursor.At++;
        if (!cursor.IsBlank(cursor.At) || !cursor.EndLine() || cursor.IsAtEnd) return false;
        cursor.At++;
        cursor.SkipSpaces();
        return cursor.Current != '\n';
    }

    private YamlScalar Made(int start, int end, string? anchor)
    {
        comments.Advance(start, end);
        var style = text[start] switch { '"' => YamlStyle.DoubleQuoted, '\'' => YamlStyle.SingleQuoted, _ => YamlStyle.Plain };
        if (style == YamlStyle.Plain) return new YamlScalar(Span(start, end), text[start..end], style) { Anchor = anchor };
        if (IsAsWritten(start + 1, end - 1, style)) return new YamlScalar(Span(start, end), text[(start + 1)..(end - 1)], style) { Anchor = anchor };
        var mapped = new FlowScalarDecoder(text, source, start + 1, end - 1, style).Decode();
        return new YamlScalar(Span(start, end), mapped.Text, style) { Text = mapped, Anchor = anchor };
    }

    private bool IsAsWritten(int from, int to, YamlStyle style) => text.AsSpan(from, to - from).IndexOf(style == YamlStyle.DoubleQuoted ? '\\' : '\'') < 0;

    /// <summary>Behind the closing quote; -1 when it is on another line, or when there is an escape that is not common.</summary>
    private int QuotedEnd()
    {
        var quote = text[cursor.At];
        for (var at = cursor.At + 1; at < text.Length && text[at] != '\n'; at++)
        {
            if (quote == '"' && text[at] == '\\')
            {
                if (!IsCommonEscape(++at)) return -1;
            }
            else if (text[at] == quote)
            {
                if (quote == '"' || at + 1 >= text.Length || text[at + 1] != quote) return at + 1;
                at++;
            }
        }

        return -1;
    }

    private bool IsCommonEscape(int at) => at < text.Length && text[at] is '\\' or '"' or 'n' or 't' or 'r';

    private int PlainKeyEnd()
    {
        if (Indicators.Contains(cursor.Current)) return -1;
        var limit = Math.Min(text.Length, cursor.At + LongestKey);
        for (var at = cursor.At; at < limit && text[at] != '\n'; at++)
        {
            if (text[at] == ':' && cursor.IsBlank(at + 1)) return text[at - 1] == ' ' ? -1 : at;
            // The full parser takes a colon behind an asterisk for a part of the text.
            if (text[at] == '*' || (text[at] == '#' && text[at - 1] == ' ')) return -1;
        }

        return -1;
    }

    private int PlainEnd()
    {
        if (!CanBegin() && !(cursor.Current == '-' && !cursor.IsBlank(cursor.At + 1))) return -1;
        var at = cursor.At;
        for (; at < text.Length && text[at] != '\n' && !(text[at] == '#' && text[at - 1] == ' '); at++)
        {
            if (text[at] == ':' && cursor.IsBlank(at + 1)) return -1;
        }

        return WithoutSpaces(at);
    }

    /// <summary>A colon inside is left to the full parser: what it means depends on what follows.</summary>
    private int FlowEnd()
    {
        if (!CanBegin()) return -1;
        var length = text.AsSpan(cursor.At).IndexOfAny(EndsOfFlow);
        return length <= 0 ? -1 : WithoutSpaces(cursor.At + length);
    }

    /// <summary>No indicator, or a dash that belongs to the word behind it.</summary>
    private bool CanBegin()
    {
        var isDash = cursor.Current == '-' && cursor.At + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[cursor.At + 1]) || text[cursor.At + 1] == '-');
        return isDash || !Indicators.Contains(cursor.Current);
    }

    private int WithoutSpaces(int end)
    {
        while (text[end - 1] == ' ') end--;
        return end;
    }
}
