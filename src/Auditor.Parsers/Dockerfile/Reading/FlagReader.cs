using Auditor.Documents;

namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>Reads the flags at the start of an instruction's arguments: words that start with two hyphens, until the first other word or <c>--</c>.</summary>
internal static class FlagReader
{
    /// <summary>The flags, and where the arguments behind them start.</summary>
    public static (List<Flag> Flags, int After) Read(LogicalLine line, int start, int end, char escape)
    {
        var flags = new List<Flag>();
        var text = line.Text.Text;
        while (true)
        {
            while (start < end && char.IsWhiteSpace(text[start])) start++;
            if (start + 1 >= end || text[start] != '-' || text[start + 1] != '-') return (flags, start);
            var (inner, after) = Unquote(line, start, end, escape);
            if (inner.Text == "--") return (flags, after);
            flags.Add(ToFlag(inner, line.Text.Map(start, after - start)));
            start = after;
        }
    }

    private static Flag ToFlag(MappedText inner, SourceSpan span)
    {
        var equals = inner.Text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? new Flag(span, inner.Text[2..], null, inner, inner.Text.Length)
            : new Flag(span, inner.Text[2..equals], inner.Text[(equals + 1)..], inner, equals + 1);
    }

    private static bool IsPlain(char c, char escape) => c != escape && c is not ('\'' or '"') && !char.IsWhiteSpace(c);

    private static (MappedText Inner, int After) Unquote(LogicalLine line, int position, int end, char escape)
    {
        var builder = new MappedText.Builder(line.Source);
        var text = line.Text.Text;
        var quote = '\0';
        for (; position < end; position++)
        {
            var c = text[position];
            if (c == escape)
            {
                if (++position < end) line.CopyTo(builder, position, 1);
            }
            else if (quote != '\0' && c == quote) quote = '\0';
            else if (quote == '\0' && c is '\'' or '"') quote = c;
            else if (quote == '\0' && char.IsWhiteSpace(c)) break;
            else
            {
                var from = position;
                while (position + 1 < end && IsPlain(text[position + 1], escape)) position++;
                line.CopyTo(builder, from, position + 1 - from);
            }
        }

        return (builder.Build(), Math.Min(position, end));
    }
}
