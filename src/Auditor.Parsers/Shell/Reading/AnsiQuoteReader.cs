using System.Globalization;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Reading;

/// <summary>Reads <c>$'…'</c> with its escapes (POSIX.1-2024 XCU 2.2.4, bash "ANSI-C Quoting").</summary>
internal sealed class AnsiQuoteReader(ShellCursor cursor)
{
    public void Read(PartCollector collector)
    {
        var open = cursor.Position;
        cursor.Position += 2;
        collector.IsQuoted = true;
        while (!cursor.IsAtEnd && cursor.Current != '\'')
        {
            if (cursor.Current == '\\' && cursor.Position + 1 < cursor.Limit) ReadEscape(collector);
            else ReadRun(collector);
        }

        if (cursor.IsAtEnd) cursor.Problem("shell-unterminated", "The quote `$'` is never closed.", open, cursor.Limit);
        else cursor.Position++;
    }

    private void ReadRun(PartCollector collector)
    {
        var start = cursor.Position;
        var length = cursor.Text.AsSpan(start + 1, cursor.Limit - start - 1).IndexOfAny('\\', '\'');
        cursor.Position = length < 0 ? cursor.Limit : start + 1 + length;
        collector.Text(start, cursor.Position, true);
    }

    private void ReadEscape(PartCollector collector)
    {
        var start = cursor.Position;
        var value = Escape(cursor.Text[start + 1]);
        if (value is null) collector.Text(start, cursor.Position, true);
        else collector.Add(new TextPart(start, cursor.Position, true, value));
    }

    /// <summary>Moves past the escape sequence; null for one that stands for itself.</summary>
    private string? Escape(char letter)
    {
        cursor.Position += 2;
        switch (letter)
        {
            case 'x': return Number(2, 16) ?? null;
            case 'u': return Number(4, 16) ?? null;
            case 'U': return Number(8, 16) ?? null;
            case 'c' when !cursor.IsAtEnd: return ((char)(cursor.Text[cursor.Position++] & 0x1F)).ToString();
            case >= '0' and <= '7':
                cursor.Position--;
                return Number(3, 8);
            default: return Simple(letter);
        }
    }

    private static string? Simple(char letter) => letter switch
    {
        'a' => "\a",
        'b' => "\b",
        'e' or 'E' => "\u001b",
        'f' => "\f",
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'v' => "\v",
        '\\' or '\'' or '"' or '?' => letter.ToString(),
        _ => null,
    };

    private string? Number(int digits, int radix)
    {
        var start = cursor.Position;
        while (cursor.Position < cursor.Limit && cursor.Position - start < digits && IsDigit(cursor.Text[cursor.Position], radix)) cursor.Position++;
        if (cursor.Position == start) return null;
        var code = 0L;
        for (var i = start; i < cursor.Position; i++) code = (code * radix) + int.Parse(cursor.Text.AsSpan(i, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return code is <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) ? char.ConvertFromUtf32((int)code) : "\uFFFD";
    }

    private static bool IsDigit(char c, int radix) => radix == 16 ? char.IsAsciiHexDigit(c) : c is >= '0' and <= '7';
}
