namespace Auditor.Parsers;

/// <summary>How sure a parser is that a file is its own. The surest parser gets it.</summary>
public enum ArtifactClaim
{
    No,

    /// <summary>The name leaves it open: asked again with the content, the parser will know.</summary>
    AskContent,

    /// <summary>The content looks like it, though the name does not say so.</summary>
    ByContent,

    /// <summary>The name says so.</summary>
    ByName,
}
