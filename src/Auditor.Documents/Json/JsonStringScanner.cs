using System.Globalization;

namespace Auditor.Documents.Json;

/// <summary>Reads one string with its escapes (RFC 8259, section 7).</summary>
/// <param name="start">At the opening quote.</param>
internal sealed class JsonStringScanner(string text, int source, int start, JsonProblems problems)
{
    private readonly MappedText.Builder builder = new(source);

    /// <summary>Behind the closing quote, or at the end of the line where there is none.</summary>
    public int End { get; private set; }

    public bool IsClosed { get; private set; }

    public MappedText Read()
    {
        var at = start + 1;
        while (at < text.Length && text[at] is not ('"' or '\n' or '\r'))
        {
            at = text[at] switch
            {
                '\\' => Escape(at),
                < ' ' => Control(at),
                _ => Run(at),
            };
        }

        IsClosed = at < text.Length && text[at] == '"';
        End = IsClosed ? at + 1 : at;
        return builder.Length == 0 ? MappedText.Of(source, "", start + 1) : builder.Build();
    }

    private int Run(int at)
    {
        var end = at + 1;
        while (end < text.Length && text[end] is >= ' ' and not ('"' or '\\')) end++;
        builder.Verbatim(text.AsSpan(at, end - at), at);
        return end;
    }

    private int Control(int at)
    {
        problems.WarnOnce("control-character", "Control characters in strings are written as escapes.", at, at + 1);
        builder.Verbatim(text.AsSpan(at, 1), at);
        return at + 1;
    }

    private int Escape(int at)
    {
        var code = at + 1 < text.Length ? text[at + 1] : '\n';
        if (code == 'u' && CodeUnit(at) is { } unit) return Written(unit, at, 6);
        var simple = code switch
        {
            '"' or '\\' or '/' => code,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => (char?)null,
        };
        if (simple is { } known) return Written(known, at, 2);
        problems.Report("bad-escape", "JSON knows no such escape.", at, Math.Min(at + 2, text.Length));
        builder.Verbatim(text.AsSpan(at, 1), at);
        return at + 1;
    }

    private char? CodeUnit(int at) =>
        at + 6 <= text.Length && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;

    private int Written(char c, int at, int length)
    {
        builder.Rewritten([c], at, length);
        return at + length;
    }
}
