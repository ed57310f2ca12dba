using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>An instruction's line with its continuations put together: the parts stand one after another with nothing between.</summary>
internal sealed class LogicalLine
{
    private readonly int source;
    private readonly ImmutableArray<LinePart> parts;

    public LogicalLine(int source, string text, ImmutableArray<LinePart> parts, ImmutableArray<CommentLine> comments)
    {
        this.source = source;
        this.parts = parts;
        Comments = comments;
        Text = parts is [var only] ? MappedText.Of(source, text.Substring(only.Outer, only.Length), only.Outer) : Joined(text);
    }

    public MappedText Text { get; }

    /// <summary>The comment lines between its parts.</summary>
    public ImmutableArray<CommentLine> Comments { get; }

    /// <summary>The empty lines between its parts; those that follow one another as one.</summary>
    public ImmutableArray<SourceSpan> EmptyLines { get; init; } = [];

    public int Source => source;

    /// <summary>Puts a stretch of this line into another text, every character with its place.</summary>
    public void CopyTo(MappedText.Builder builder, int start, int length)
    {
        var end = start + length;
        for (var i = FirstPart(start); i < parts.Length && parts[i].Inner < end; i++)
        {
            var from = Math.Max(start, parts[i].Inner);
            var to = Math.Min(end, parts[i].Inner + parts[i].Length);
            if (to > from) builder.Verbatim(Text.Text.AsSpan(from, to - from), parts[i].Outer + from - parts[i].Inner);
        }
    }

    private MappedText Joined(string text)
    {
        var builder = new MappedText.Builder(source);
        foreach (var part in parts) builder.Verbatim(text.AsSpan(part.Outer, part.Length), part.Outer);
        return builder.Build();
    }

    private int FirstPart(int inner)
    {
        int low = 0, high = parts.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (parts[middle].Inner <= inner) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
