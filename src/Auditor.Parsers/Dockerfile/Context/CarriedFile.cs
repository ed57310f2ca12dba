namespace Auditor.Parsers.Dockerfile.Context;

/// <summary>Something that COPY or ADD takes along although it belongs in no image.</summary>
/// <param name="Path">Relative to the build context, or as the instruction names it.</param>
/// <param name="Kind">secret, history, cache or editor.</param>
/// <param name="What">What it is, in a few words.</param>
/// <param name="IsNamed">The instruction names it itself.</param>
internal sealed record CarriedFile(string Path, string Kind, string What, bool IsNamed)
{
    /// <summary>It is for tests, examples or localhost: what it opens, if anything, is open to everybody.</summary>
    public bool IsSample { get; init; }

    public bool IsForDevelopment { get; init; }

    /// <summary>An environment file whose text was not there to read: what it will hold is not known.</summary>
    public bool IsUnread { get; init; }
}
