namespace Auditor.Parsers.Compose.Merging;

/// <summary>How two values of one key become one (compose-spec, 13-merge.md).</summary>
internal enum MergeStyle
{
    /// <summary>Mappings are merged, lists appended, scalars replaced.</summary>
    Deep,

    Replace,

    /// <summary>A list of <c>NAME=value</c> or a mapping: compared by name.</summary>
    Pairs,

    /// <summary>A list of which each item has a key: a later one takes the place of an earlier one.</summary>
    Unique,

    /// <summary>A text that stands for a mapping with one key.</summary>
    TextOrMapping,

    /// <summary>A list of names that stands for a mapping.</summary>
    NamesOrMapping,

    /// <summary>A text or a list of texts.</summary>
    TextOrList,

    /// <summary>Merged when both have the same driver.</summary>
    Logging,
}
