using Auditor.Documents;

namespace Auditor.Parsers.Nginx.Reading;

/// <summary>A name with arguments that ends with <c>;</c> or has a block: a directive, or an entry of a map.</summary>
internal sealed class Statement(ConfigWord name, ConfigWord[] arguments, StatementEnd end, SourceSpan head) : SyntaxItem(head)
{
    private static readonly List<SyntaxItem> Nothing = [];

    public ConfigWord Name { get; } = name;

    public ConfigWord[] Arguments { get; } = arguments;

    public StatementEnd End { get; } = end;

    /// <summary>From the name to <c>;</c> or <c>{</c>.</summary>
    public SourceSpan Head { get; } = head;

    /// <summary>The content of the block; empty without one.</summary>
    public List<SyntaxItem> Body { get; } = end == StatementEnd.Block ? [] : Nothing;

    /// <summary>Whether the block holds a program in another language, not directives.</summary>
    public bool IsProgram { get; init; }

    /// <summary>Where nginx stands when it judges the statement: behind <c>;</c> or <c>{</c>.</summary>
    public int JudgedAt => Head.End - 1;

    /// <summary>Where the block is closed: nginx's place when it judges the block as a whole.</summary>
    public int ClosedAt => Math.Max(Head.Start, Span.End - 1);

    /// <summary>The offset behind <c>{</c>.</summary>
    public int BodyStart => Head.End;

    public void CloseAt(int end) => Span = Head with { Length = end - Head.Start };
}
