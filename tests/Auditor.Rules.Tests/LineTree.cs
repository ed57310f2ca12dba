using Auditor.Documents;

namespace Auditor.Rules.Tests;

/// <summary>A tree of a text: what follows a number sign is a comment, what stands before it a word.</summary>
internal static class LineTree
{
    public static DocumentTree Of(string text)
    {
        var source = new SourceText("file", text);
        var builder = new TreeBuilder("lines", [source], "lines", new SourceSpan(0, 0, text.Length));
        for (var number = 1; number <= source.LineCount; number++)
        {
            var (start, length) = source.LineSpan(number);
            var line = text.Substring(start, length);
            var hash = line.IndexOf('#', StringComparison.Ordinal);
            if (hash != 0 && length > 0) builder.Open("word", new SourceSpan(0, start, hash < 0 ? length : hash)).Close();
            if (hash < 0) continue;
            var span = new SourceSpan(0, start + hash, length - hash);
            builder.Open("comment", span).Attribute("text", line[(hash + 1)..].Trim(), span).Close();
        }

        return builder.Build();
    }
}
