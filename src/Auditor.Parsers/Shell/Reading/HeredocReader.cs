using Auditor.Documents;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Reading;

/// <summary>Keeps the here-documents of the current line and reads their bodies when it ends (POSIX XCU 2.7.4).</summary>
internal sealed class HeredocReader(ScriptReader reader)
{
    private readonly ShellCursor cursor = reader.Cursor;
    private readonly Queue<ShellHeredoc> pending = new();

    public void Expect(ShellHeredoc heredoc) => pending.Enqueue(heredoc);

    /// <summary>Reads the bodies that start at the cursor, which stands behind a line end or at the end of the text.</summary>
    public void ReadPending()
    {
        while (pending.TryDequeue(out var heredoc)) Read(heredoc);
    }

    private void Read(ShellHeredoc heredoc)
    {
        var start = Math.Min(cursor.Position, cursor.Limit);
        var (end, next) = FindEnd(heredoc, start);
        if (next < 0)
        {
            var message = $"The here-document is not ended by a line `{heredoc.Delimiter.Value}`.";
            cursor.Problem("shell-heredoc-unterminated", message, heredoc.Delimiter.Start, heredoc.Delimiter.End, ProblemSeverity.Warning);
        }

        var parts = new PartCollector(cursor);
        if (!heredoc.Delimiter.IsQuoted) ReadBody(parts, start, end);
        heredoc.Complete(start, end, parts.Parts());
        cursor.Position = next < 0 ? cursor.Limit : next;
    }

    private void ReadBody(PartCollector parts, int start, int end)
    {
        var limit = cursor.Limit;
        cursor.Position = start;
        cursor.Limit = end;
        reader.Words.Read(parts, PartsKind.Body, isQuoted: true);
        cursor.Limit = limit;
    }

    /// <summary>Where the delimiter's line starts, and where the line after it does; Next is -1 without a delimiter.</summary>
    private (int End, int Next) FindEnd(ShellHeredoc heredoc, int start)
    {
        var isContinued = false;
        for (var line = start; line < cursor.Limit;)
        {
            var lineEnd = cursor.Text.IndexOf('\n', line, cursor.Limit - line);
            var textEnd = lineEnd < 0 ? cursor.Limit : lineEnd;
            if (!isContinued && IsDelimiter(heredoc, line, textEnd)) return (line, lineEnd < 0 ? cursor.Limit : lineEnd + 1);
            isContinued = !heredoc.Delimiter.IsQuoted && EndsWithBackslash(line, textEnd);
            line = lineEnd < 0 ? cursor.Limit : lineEnd + 1;
        }

        return (cursor.Limit, -1);
    }

    private bool IsDelimiter(ShellHeredoc heredoc, int start, int end)
    {
        while (heredoc.StripsTabs && start < end && cursor.Text[start] == '\t') start++;
        var line = cursor.Text.AsSpan(start, end - start);
        if (line.EndsWith('\r') && !heredoc.Delimiter.Value.EndsWith('\r')) line = line[..^1];
        return line.SequenceEqual(heredoc.Delimiter.Value);
    }

    private bool EndsWithBackslash(int start, int end)
    {
        var count = 0;
        while (end - count > start && cursor.Text[end - count - 1] == '\\') count++;
        return count % 2 == 1;
    }
}
