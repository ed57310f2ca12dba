namespace Auditor.Documents.Matching;

/// <summary>What an instruction of a pattern's program does.</summary>
internal enum PatternOperation
{
    /// <summary>Takes one character of a set.</summary>
    Character,

    /// <summary>Goes on at the next instruction and at a second one.</summary>
    Split,

    Jump,

    /// <summary><c>^</c>, <c>\A</c></summary>
    AtStart,

    /// <summary><c>$</c>, <c>\Z</c>: the end, or a line feed that is the last character.</summary>
    AtLastLineEnd,

    /// <summary><c>\z</c></summary>
    AtEnd,

    /// <summary><c>\b</c></summary>
    AtBoundary,

    Found,
}
