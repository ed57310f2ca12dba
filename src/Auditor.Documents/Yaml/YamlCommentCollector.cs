using System.Collections.Immutable;

namespace Auditor.Documents.Yaml;

/// <summary>Finds the comments in the stretches of a text that belong to no scalar (YAML 1.2.2, 6.6).</summary>
internal sealed class YamlCommentCollector(string text, int source)
{
    private readonly ImmutableArray<YamlComment>.Builder comments = ImmutableArray.CreateBuilder<YamlComment>();
    private int scanned;

    public ImmutableArray<YamlComment> Comments => comments.ToImmutable();

    /// <summary>Looks from where the last call ended; what is skipped belongs to a scalar.</summary>
    public void Advance(int scanTo, int skipTo)
    {
        scanTo = Math.Min(scanTo, text.Length);
        while (scanned < scanTo)
        {
            var sign = text.IndexOf('#', scanned, scanTo - scanned);
            if (sign < 0) break;
            scanned = StartsComment(sign) ? Add(sign, scanTo) : sign + 1;
        }

        scanned = Math.Max(scanned, Math.Max(scanTo, skipTo));
    }

    private bool StartsComment(int sign) => sign == 0 || YamlCharacters.IsBlankOrBreak(text[sign - 1]);

    private int Add(int sign, int limit)
    {
        var end = YamlCharacters.LineEnd(text, sign, limit);
        var content = text.AsSpan(sign, end - sign).TrimStart('#').Trim().ToString();
        comments.Add(new YamlComment(new SourceSpan(source, sign, end - sign), content, IsInline(sign)));
        return end;
    }

    private bool IsInline(int sign)
    {
        var at = sign - 1;
        while (at >= 0 && YamlCharacters.IsBlank(text[at])) at--;
        return at >= 0 && !YamlCharacters.IsBreak(text[at]);
    }
}
