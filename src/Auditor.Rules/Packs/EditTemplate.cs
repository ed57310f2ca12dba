using Auditor.Documents.Queries;

namespace Auditor.Rules.Packs;

/// <summary>One edit of a fix. When <paramref name="At"/> selects nothing, the whole fix is not offered.</summary>
/// <param name="At">On the failed subject: the node or attribute that is edited; its first selected item.</param>
/// <param name="Text">What is written; null for a deletion. Several lines are indented as a block.</param>
/// <param name="If">On the failed subject: the edit is left out where it is false.</param>
public sealed record EditTemplate(EditOperation Operation, TreeQuery At, MessageTemplate? Text, TreeQuery? If = null)
{
    /// <summary>On the failed subject: the nodes that the other expressions are asked on, one after the other; null: the subject.</summary>
    public TreeQuery? ForEach { get; init; }

    /// <summary>The file that <see cref="EditOperation.CreateFile"/> makes, relative to the artifact's folder, with forward slashes; otherwise null.</summary>
    public string? Path { get; init; }
}
