using System.Globalization;

namespace Auditor.Documents.Yaml;

/// <summary>The value of a plain or quoted scalar, put together from its source (YAML 1.2.2, 7.3).</summary>
/// <param name="from">First character inside the quotes.</param>
/// <param name="to">Behind the last character inside the quotes.</param>
internal sealed class FlowScalarDecoder(string text, int source, int from, int to, YamlStyle style)
{
    private readonly MappedText.Builder builder = new(source);

    public MappedText Decode()
    {
        for (var at = from; at < to;) at = Step(at);
        return builder.Length == 0 ? MappedText.Of(source, "", from) : builder.Build();
    }

    private int Step(int at)
    {
        var c = text[at];
        if (YamlCharacters.IsBlankOrBreak(c)) return Separation(at);
        if (c == '\\' && style == YamlStyle.DoubleQuoted) return Escape(at);
        if (c == '\'' && style == YamlStyle.SingleQuoted) return Written("'", at, 2);
        return Run(at);
    }

    private int Run(int at)
    {
        var end = at + 1;
        while (end < to && !YamlCharacters.IsBlankOrBreak(text[end]) && text[end] is not ('\\' or '\'')) end++;
        builder.Verbatim(text.AsSpan(at, end - at), at);
        return end;
    }

    /// <summary>Blanks within a line stay; around a line break they go, one break is a space, more are one line feed less.</summary>
    private int Separation(int at)
    {
        var end = at;
        while (end < to && YamlCharacters.IsBlank(text[end])) end++;
        if (end == to || !YamlCharacters.IsBreak(text[end])) builder.Verbatim(text.AsSpan(at, end - at), at);
        else end = Fold(at, end);
        return end;
    }

    private int Fold(int blanks, int firstBreak)
    {
        var rest = firstBreak + YamlCharacters.BreakLength(text, firstBreak, to);
        var keepsBreak = YamlCharacters.Normalized(text[firstBreak]) != '\n';
        if (keepsBreak) builder.Verbatim(text.AsSpan(firstBreak, 1), firstBreak);
        var before = builder.Length;
        var end = MoreBreaks(rest);
        if (builder.Length == before && !keepsBreak) builder.Rewritten(" ", blanks, end - blanks);
        return end;
    }

    private int MoreBreaks(int at)
    {
        while (at < to && YamlCharacters.IsBlankOrBreak(text[at]))
        {
            if (YamlCharacters.IsBlank(text[at])) at++;
            else at = Break(at);
        }

        return at;
    }

    private int Break(int at) => Written([YamlCharacters.Normalized(text[at])], at, YamlCharacters.BreakLength(text, at, to));

    private int Escape(int at)
    {
        if (at + 1 >= to) return Run(at);
        var code = text[at + 1];
        if (YamlCharacters.IsBreak(code)) return MoreBreaks(at + 1 + YamlCharacters.BreakLength(text, at + 1, to));
        var digits = code switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0) return CodePoint(at, digits);
        return Written([Simple(code)], at, 2);
    }

    private int CodePoint(int at, int digits)
    {
        var end = Math.Min(at + 2 + digits, to);
        if (!int.TryParse(text.AsSpan(at + 2, end - at - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return Run(at);
        if (value is >= 0 and <= 0xFFFF) return Written([(char)value], at, end - at);
        return value is > 0xFFFF and <= 0x10FFFF ? Written(char.ConvertFromUtf32(value), at, end - at) : Run(at);
    }

    private static char Simple(char code) => code switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' or '\t' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\u001B',
        'N' => '\u0085',
        '_' => '\u00A0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => code,
    };

    private int Written(ReadOnlySpan<char> characters, int at, int length)
    {
        builder.Rewritten(characters, at, length);
        return at + length;
    }
}
