namespace Auditor.Documents.Queries.Evaluation;

/// <summary>What is known of the places that a walk comes across, from the most to the least.</summary>
internal enum WalkOrder
{
    /// <summary>At most one.</summary>
    Single,

    /// <summary>In document order, each once, none within another.</summary>
    Flat,

    /// <summary>In document order, each once.</summary>
    Sorted,

    /// <summary>Each once.</summary>
    Distinct,

    Any,
}
