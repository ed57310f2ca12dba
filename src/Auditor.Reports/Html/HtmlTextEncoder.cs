using System.Text;
using Auditor.Documents;
using HandlebarsDotNet;

namespace Auditor.Reports.Html;

/// <summary>
/// Every bound value goes through here: control characters become visible escapes, then the five characters that HTML gives a meaning
/// are encoded.
/// </summary>
internal sealed class HtmlTextEncoder : ITextEncoder
{
    public static string Encode(string text) => ShownText.Block(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);

    public void Encode(StringBuilder? text, TextWriter target) => target.Write(Encode(text?.ToString() ?? ""));

    public void Encode(string? text, TextWriter target) => target.Write(Encode(text ?? ""));

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        StringBuilder whole = new();
        while (text is not null && text.MoveNext())
            whole.Append(text.Current);
        Encode(whole, target);
    }
}
