using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Reading;

/// <summary>Reads what starts with <c>$</c>: parameters, substitutions, arithmetic and the dollar quotes.</summary>
internal sealed class DollarReader(ScriptReader reader)
{
    private static readonly string[] Operators =
        [":-", ":=", ":?", ":+", "##", "%%", "//", "/#", "/%", "^^", ",,", "-", "=", "?", "+", "#", "%", "/", "^", ",", "@", "~~", "~", ":", "*"];

    private readonly ShellCursor cursor = reader.Cursor;

    public void Read(PartCollector collector, bool isQuoted)
    {
        var next = cursor.Peek(1);
        var nameLength = NameLength(cursor.Position + 1);
        switch (next)
        {
            case '(': reader.Substitutions.ReadDollar(collector, isQuoted); break;
            case '{': ReadBraced(collector, isQuoted); break;
            case '[' when cursor.IsBash: ReadOldArithmetic(collector, isQuoted); break;
            case '\'' when !isQuoted: new AnsiQuoteReader(cursor).Read(collector); break;
            case '"' when !isQuoted && cursor.IsBash: ReadLocaleString(collector); break;
            case var _ when nameLength > 0 || IsSpecial(next): ReadBare(collector, isQuoted, nameLength); break;
            default: ReadDollarSign(collector, isQuoted); break;
        }
    }

    /// <summary>Length of the identifier at an offset, or 0.</summary>
    public int NameLength(int at)
    {
        var end = at;
        while (end < cursor.Limit && (char.IsAsciiLetter(cursor.Text[end]) || cursor.Text[end] == '_' || (end > at && char.IsAsciiDigit(cursor.Text[end])))) end++;
        return end - at;
    }

    private void ReadDollarSign(PartCollector collector, bool isQuoted)
    {
        collector.Text(cursor.Position, cursor.Position + 1, isQuoted);
        cursor.Position++;
    }

    private void ReadLocaleString(PartCollector collector)
    {
        cursor.Position++;
        reader.Words.ReadDoubleQuoted(collector);
    }

    private void ReadBare(PartCollector collector, bool isQuoted, int nameLength)
    {
        var start = cursor.Position;
        cursor.Position += 1 + Math.Max(1, nameLength);
        collector.Add(new ParameterPart(start, cursor.Position, isQuoted, cursor.Slice(start + 1, cursor.Position), ""));
    }

    private void ReadOldArithmetic(PartCollector collector, bool isQuoted)
    {
        var start = cursor.Position;
        if (!cursor.TryEnter()) return;
        cursor.Position += 2;
        var inner = new PartCollector(cursor);
        reader.Words.Read(inner, PartsKind.Bracket, isQuoted);
        Close(']', "The arithmetic expansion `$[` is never closed.", start);
        cursor.Leave();
        collector.Add(new ArithmeticPart(start, cursor.Position, isQuoted, inner.Parts()));
    }

    private void ReadBraced(PartCollector collector, bool isQuoted)
    {
        var start = cursor.Position;
        if (!cursor.TryEnter()) return;
        cursor.Position += 2;
        var isLength = TryTakeLength();
        var isIndirect = !isLength && TryTakeIndirect();
        var name = ReadParameterName(start);
        var subscript = ReadSubscript(isQuoted);
        var operation = name.Length > 0 ? ReadOperator() : "";
        var operand = ReadOperand(operation, isQuoted);
        Close('}', "The expansion `${` is never closed.", start);
        cursor.Leave();
        collector.Add(new ParameterPart(start, cursor.Position, isQuoted, name, operation)
        {
            Operand = operand,
            Subscript = subscript,
            IsLength = isLength,
            IsIndirect = isIndirect,
        });
    }

    /// <summary><c>${#name}</c> is a length; <c>${#}</c>, <c>${#:-x}</c> and <c>${##pattern}</c> are the number of parameters.</summary>
    private bool TryTakeLength()
    {
        if (cursor.Current != '#') return false;
        var next = cursor.Peek(1);
        if (NameLength(cursor.Position + 1) == 0 && !(IsSpecial(next) && (char.IsAsciiDigit(next) || cursor.Peek(2) is '}'))) return false;
        cursor.Position++;
        return true;
    }

    private bool TryTakeIndirect()
    {
        if (cursor.Current != '!' || (NameLength(cursor.Position + 1) == 0 && !char.IsAsciiDigit(cursor.Peek(1)) && cursor.Peek(1) is not ('@' or '*' or '#'))) return false;
        cursor.Position++;
        return true;
    }

    private string ReadParameterName(int open)
    {
        var start = cursor.Position;
        var length = NameLength(start);
        while (length == 0 && char.IsAsciiDigit(cursor.Current)) cursor.Position++;
        if (length > 0) cursor.Position += length;
        else if (cursor.Position == start && IsSpecial(cursor.Current)) cursor.Position++;
        if (cursor.Position == start)
            cursor.Problem("shell-bad-substitution", "No parameter name stands after `${`.", open, start, ProblemSeverity.Warning);
        return cursor.Slice(start, cursor.Position);
    }

    private ImmutableArray<WordPart> ReadSubscript(bool isQuoted)
    {
        if (cursor.Current != '[') return [];
        var open = cursor.Position++;
        var inner = new PartCollector(cursor);
        reader.Words.Read(inner, PartsKind.Bracket, isQuoted);
        Close(']', "The subscript is never closed.", open);
        cursor.BashForm("An array subscript", open, cursor.Position);
        return inner.Parts();
    }

    private string ReadOperator()
    {
        foreach (var candidate in Operators)
        {
            if (cursor.TryTake(candidate)) return candidate;
        }

        return "";
    }

    private ShellWord? ReadOperand(string operation, bool isQuoted)
    {
        if (cursor.IsAtEnd || cursor.Current == '}') return operation.Length > 0 ? new ShellWord(cursor.Position, cursor.Position, "", []) : null;
        var start = cursor.Position;
        var collector = new PartCollector(cursor);
        var isDefault = operation is ":-" or ":=" or ":?" or ":+" or "-" or "=" or "?" or "+";
        reader.Words.Read(collector, isQuoted && isDefault ? PartsKind.QuotedOperand : PartsKind.Operand, isQuoted);
        return collector.Word(start, cursor.Position);
    }

    private void Close(char closing, string message, int open)
    {
        if (cursor.IsAtEnd || cursor.Current != closing) cursor.Problem("shell-unterminated", message, open, cursor.Position);
        else cursor.Position++;
    }

    private static bool IsSpecial(char c) => char.IsAsciiDigit(c) || c is '@' or '*' or '#' or '?' or '-' or '$' or '!';
}
