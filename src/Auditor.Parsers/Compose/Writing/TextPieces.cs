namespace Auditor.Parsers.Compose.Writing;

/// <summary>The pieces of a text between characters of some set; none is empty.</summary>
internal static class TextPieces
{
    public static IEnumerable<string> Of(string text, string between)
    {
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            for (end = start; end < text.Length && !between.Contains(text[end]);) end++;
            if (end > start) yield return text[start..end];
        }
    }
}
