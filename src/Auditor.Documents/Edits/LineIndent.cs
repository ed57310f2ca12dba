namespace Auditor.Documents.Edits;

/// <summary>Which indentation inserted lines get.</summary>
public enum LineIndent
{
    /// <summary>The blanks that begin the line of the span.</summary>
    OfLine,

    /// <summary>The column of the span: what stands before it on its line, as blanks. For a key behind the dash of its list item.</summary>
    OfSpan,
}
