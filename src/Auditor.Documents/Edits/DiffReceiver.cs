namespace Auditor.Documents.Edits;

/// <summary>Takes the lines of a unified diff one after the other. Lines are numbered from 1.</summary>
public abstract class DiffReceiver
{
    /// <summary>A line of the old text that stays.</summary>
    public abstract void Context(int oldNumber, int newNumber);

    /// <summary>A line of the old text that goes.</summary>
    public abstract void Removed(int oldNumber);

    /// <param name="newNumber">In the new text.</param>
    /// <param name="content">Without the line end.</param>
    /// <param name="lineEnd"><c>\n</c>, <c>\r\n</c>, or nothing for a last line that ends without.</param>
    public abstract void Added(int newNumber, string content, string lineEnd);

    /// <summary>The lines since the last call make a hunk. Of a side without lines the start is the line before.</summary>
    public abstract void EndHunk(int oldStart, int oldCount, int newStart, int newCount);
}
