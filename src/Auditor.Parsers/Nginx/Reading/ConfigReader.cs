using Auditor.Documents;

namespace Auditor.Parsers.Nginx.Reading;

/// <summary>
/// Splits a text into statements exactly as nginx does (<c>ngx_conf_read_token</c>, <c>ngx_conf_parse</c>): separators, quotes, escapes, <c>${</c>, comments,
/// the buffer of 4,096 bytes. Where nginx stops there is a <see cref="MistakeItem"/> and reading goes on. Blocks are kept on a stack of its own:
/// no nesting can exhaust the thread's.
/// </summary>
internal sealed class ConfigReader(string text, SourceSpan whole)
{
    private readonly int end = whole.End;
    private readonly List<SyntaxItem> root = [];
    private readonly Stack<Statement> open = new();
    private readonly List<ConfigWord> words = [];
    private readonly WordPool pool = new();
    private int at = whole.Start;
    private bool isNewLine;

    public List<SyntaxItem> Read()
    {
        while (at < end) ReadNext();
        Finish();
        return root;
    }

    private List<SyntaxItem> Items => open.Count > 0 ? open.Peek().Body : root;

    private void ReadNext()
    {
        switch (text[at])
        {
            case ' ' or '\t' or '\r': at++; break;
            case '\n': (at, isNewLine) = (at + 1, true); break;
            case ';': EndStatement(StatementEnd.Semicolon); break;
            case '{': EndStatement(StatementEnd.Block); break;
            case '}': CloseBlock(); break;
            case '#': ReadComment(); break;
            case '"' or '\'': ReadQuoted(text[at]); break;
            default: ReadPlain(); break;
        }
    }

    private void ReadComment()
    {
        var start = at;
        var stop = text.AsSpan(at, end - at).IndexOf('\n');
        at = stop < 0 ? end : at + stop;
        CheckLength(start, start, at);
        Items.Add(new CommentItem(Span(start, at), text.AsSpan(start + 1, at - start - 1).Trim().ToString()));
    }

    /// <summary>A brace behind a dollar sign belongs to a variable, and a closing one to the word.</summary>
    private void ReadPlain()
    {
        var start = at;
        var isVariable = false;
        for (var isFirst = true; at < end; isFirst = false)
        {
            var c = text[at];
            if (c == '{' && isVariable)
            {
                at++;
                continue;
            }

            isVariable = c == '$';
            if (!isFirst && c is ' ' or '\t' or '\r' or '\n' or ';' or '{') break;
            at += c == '\\' ? 2 : 1;
        }

        at = Math.Min(at, end);
        CheckLength(start, start, at);
        AddWord(start, isQuoted: false);
    }

    private void ReadQuoted(char quote)
    {
        var start = ++at;
        while (at < end && text[at] != quote) at += text[at] == '\\' ? 2 : 1;
        var isClosed = at < end;
        at = Math.Min(at, end);
        AddWord(start, isClosed);
        if (!isClosed)
        {
            EndInQuote(start - 1, quote);
            return;
        }

        at++;
        if (ConfigBuffer.IsFilled(text, start, at - 1, isAtEnd: false)) Mistake(Span(start - 1, start), $"too long parameter, probably missing terminating \"{quote}\" character", start, "nginx reads at most 4094 bytes between quotes");
        else CheckLength(start - 1, start, at);
        if (at < end && text[at] is not (' ' or '\t' or '\r' or '\n' or ';' or '{' or ')')) Unexpected(start - 1);
    }

    private void AddWord(int start, bool isQuoted)
    {
        var written = text.AsSpan(start, at - start);
        words.Add(new ConfigWord(written.Contains('\\') ? ConfigEscapes.Resolve(written) : pool.Of(written), Span(start, at), isQuoted, isNewLine));
        isNewLine = false;
    }

    private void EndInQuote(int quoteAt, char quote)
    {
        var hint = "the quote that opens here is not closed";
        var message = ConfigBuffer.IsFilled(text, quoteAt + 1, end, isAtEnd: true)
            ? $"too long parameter, probably missing terminating \"{quote}\" character"
            : "unexpected end of file, expecting \";\" or \"}\"";
        Mistake(Span(quoteAt, quoteAt + 1), message, message[0] == 't' ? quoteAt + 1 : end, hint);
        EndStatementWithout();
    }

    /// <summary>Behind a closing quote only a separator may stand: often the quote was meant to open, because one before it was not closed.</summary>
    private void Unexpected(int quoteAt)
    {
        var isOverLines = text.AsSpan(quoteAt, at - quoteAt).Contains('\n');
        var place = isOverLines ? Span(quoteAt, quoteAt + 1) : Span(at, at + 1);
        Mistake(place, $"unexpected \"{text[at]}\"", at, isOverLines ? "the quote that opens here is not closed where it was meant to be" : "a blank is missing behind the closing quote");
    }

    private void EndStatement(StatementEnd kind)
    {
        var mark = text[at++];
        if (words.Count == 0) Mistake(Span(at - 1, at), $"unexpected \"{mark}\"", at - 1);
        if (words.Count == 0 && kind == StatementEnd.Semicolon) return;
        var statement = Take(kind, at);
        if (kind != StatementEnd.Block) return;
        if (statement.IsProgram) SkipProgram(statement);
        else open.Push(statement);
    }

    /// <summary>For what a closing brace or the end of the file cuts off.</summary>
    private void EndStatementWithout()
    {
        if (words.Count > 0) Take(StatementEnd.None, words[^1].Outer.End);
    }

    private Statement Take(StatementEnd kind, int headEnd)
    {
        var name = words.Count > 0 ? words[0] : new ConfigWord("", Span(headEnd - 1, headEnd - 1), false);
        var statement = new Statement(name, Arguments(), kind, Span(name.Outer.Start, headEnd))
        {
            IsProgram = kind == StatementEnd.Block && name.Value.EndsWith("_by_lua_block", StringComparison.Ordinal),
        };
        words.Clear();
        Items.Add(statement);
        return statement;
    }

    private ConfigWord[] Arguments()
    {
        if (words.Count <= 1) return [];
        var arguments = new ConfigWord[words.Count - 1];
        words.CopyTo(1, arguments, 0, arguments.Length);
        return arguments;
    }

    private void SkipProgram(Statement statement)
    {
        var close = LuaBlock.EndOf(text, at, end);
        if (close < 0) Items.Add(new MistakeItem(statement.Head, "unexpected end of file, expecting \"}\" of the Lua block", end, "the Lua block that opens here is not closed"));
        at = close < 0 ? end : close + 1;
        statement.CloseAt(at);
    }

    private void CloseBlock()
    {
        if (words.Count > 0) Unended("unexpected \"}\"", at, "a semicolon is missing before the brace");
        else if (open.Count == 0) Mistake(Span(at, at + 1), "unexpected \"}\"", at, "no block is open here");
        EndStatementWithout();
        at++;
        if (open.Count > 0) open.Pop().CloseAt(at);
    }

    private void Finish()
    {
        if (words.Count > 0) Unended("unexpected end of file, expecting \";\" or \"}\"", end, "a semicolon is missing");
        EndStatementWithout();
        if (open.Count > 0 && !root.Exists(item => item is MistakeItem) && !open.Any(block => block.Body.Exists(item => item is MistakeItem { Offset: var offset } && offset == end)))
            Mistake(open.Peek().Head, "unexpected end of file, expecting \"}\"", end, $"the block of {open.Peek().Name.Value} that opens here is not closed");
        while (open.Count > 0) open.Pop().CloseAt(end);
    }

    /// <param name="from">Where the token begins for nginx's buffer.</param>
    private void CheckLength(int place, int from, int to)
    {
        if (!ConfigBuffer.IsFilled(text, from, to, isAtEnd: to >= end)) return;
        var start = text.AsSpan(from, Math.Min(10, to - from));
        Mistake(Span(place, place + 1), $"too long parameter \"{start}...\" started", from, $"nginx reads at most {ConfigBuffer.Size - 1} bytes as one word or comment");
    }

    private void Unended(string message, int offset, string hint) => Items.Add(new MistakeItem(words[^1].Outer, message, offset, hint) { Unended = words[^1].Outer });

    private void Mistake(SourceSpan span, string message, int offset, string hint = "") => Items.Add(new MistakeItem(span, message, offset, hint));

    private SourceSpan Span(int start, int stop) => new(whole.Source, start, stop - start);
}
