namespace Auditor.Documents;

/// <summary>
/// The storage of a tree. <paramref name="Ends"/>[i] is the id after the last descendant of i;
/// <paramref name="Previous"/>[i] the previous sibling or -1; the attributes of i are
/// <paramref name="Attributes"/>[<paramref name="AttributeStarts"/>[i]..<paramref name="AttributeStarts"/>[i + 1]]; behind the last ones there may be unused room.
/// </summary>
internal sealed record TreeArrays(
    string[] Names, int[] Parents, int[] Ends, int[] Previous, SourceSpan[] Spans, int[] AttributeStarts, TreeAttribute[] Attributes);
