using System.Globalization;
using Auditor.Documents;

namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>Reads the JSON form of arguments (RFC 8259), each string with the places of its characters.</summary>
internal sealed class JsonWordReader(LogicalLine line, int start, int end)
{
    private const int MaximumDepth = 100;

    private readonly string text = line.Text.Text;
    private readonly List<Word> words = [];
    private int position = start;
    private bool onlyStrings = true;

    public IReadOnlyList<Word> Words => words;

    public JsonForm Read()
    {
        SkipBlanks();
        if (!At('[') || !Array(1)) return JsonForm.None;
        SkipBlanks();
        if (position < end) return JsonForm.None;
        return onlyStrings ? JsonForm.Strings : JsonForm.Other;
    }

    private bool Array(int depth)
    {
        position++;
        SkipBlanks();
        if (Take(']')) return true;
        while (Element(depth))
        {
            SkipBlanks();
            if (Take(']')) return true;
            if (!Take(',')) return false;
            SkipBlanks();
        }

        return false;
    }

    private bool Element(int depth)
    {
        if (depth > 1) return Value(depth);
        if (At('"')) return String(words);
        onlyStrings = false;
        return Value(depth);
    }

    private bool Value(int depth)
    {
        if (depth > MaximumDepth || position >= end) return false;
        return text[position] switch
        {
            '"' => String(null),
            '[' => Array(depth + 1),
            '{' => Object(depth + 1),
            't' => Literal("true"),
            'f' => Literal("false"),
            'n' => Literal("null"),
            _ => Number(),
        };
    }

    private bool Object(int depth)
    {
        position++;
        SkipBlanks();
        if (Take('}')) return true;
        while (At('"') && String(null))
        {
            SkipBlanks();
            if (!Take(':')) return false;
            SkipBlanks();
            if (!Value(depth)) return false;
            SkipBlanks();
            if (Take('}')) return true;
            if (!Take(',')) return false;
            SkipBlanks();
        }

        return false;
    }

    private bool Literal(string literal)
    {
        if (!text.AsSpan(position, end - position).StartsWith(literal)) return false;
        position += literal.Length;
        return true;
    }

    private bool Number()
    {
        var from = position;
        while (position < end && (char.IsAsciiDigit(text[position]) || text[position] is '-' or '+' or '.' or 'e' or 'E')) position++;
        return position > from && double.TryParse(text.AsSpan(from, position - from), NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }

    private bool String(List<Word>? into)
    {
        var inside = ++position;
        var builder = new MappedText.Builder(line.Source);
        while (position < end && text[position] != '"')
        {
            if (text[position] < ' ') return false;
            if (text[position] == '\\')
            {
                if (!Escape(builder)) return false;
                continue;
            }

            var from = position;
            while (position < end && text[position] >= ' ' && text[position] is not ('"' or '\\')) position++;
            line.CopyTo(builder, from, position - from);
        }

        if (position >= end) return false;
        var decoded = builder.Build();
        into?.Add(new Word(decoded, 0, decoded.Text.Length, line.Text.Map(inside, position - inside)));
        position++;
        return true;
    }

    private bool Escape(MappedText.Builder builder)
    {
        if (position + 1 >= end) return false;
        var length = text[position + 1] == 'u' ? 6 : 2;
        if (position + length > end || Decode(text.AsSpan(position + 1, length - 1)) is not { } decoded) return false;
        var outer = line.Text.Map(position, length);
        builder.Rewritten([decoded], outer.Start, outer.Length);
        position += length;
        return true;
    }

    private static char? Decode(ReadOnlySpan<char> escape) => escape[0] switch
    {
        '"' or '\\' or '/' => escape[0],
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' when ushort.TryParse(escape[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) => (char)code,
        _ => null,
    };

    private bool At(char c) => position < end && text[position] == c;

    private bool Take(char c)
    {
        if (!At(c)) return false;
        position++;
        return true;
    }

    private void SkipBlanks()
    {
        while (position < end && text[position] is ' ' or '\t' or '\r' or '\n') position++;
    }
}
