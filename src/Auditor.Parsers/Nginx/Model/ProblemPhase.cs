namespace Auditor.Parsers.Nginx.Model;

/// <summary>When nginx finds a problem: it stops at the first one.</summary>
internal enum ProblemPhase
{
    /// <summary>While reading, in the order of the text.</summary>
    Reading,

    /// <summary>At the end of a block, when its settings are merged.</summary>
    Merging,

    /// <summary>When all was read: zones, files, addresses.</summary>
    Starting,
}
