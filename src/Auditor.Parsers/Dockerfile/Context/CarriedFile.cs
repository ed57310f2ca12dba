namespace Auditor.Parsers.Dockerfile.Context;

/// <summary>Something that COPY or ADD takes along although it belongs in no image.</summary>
/// <param name="Path">Relative to the build context, or as the instruction names it.</param>
/// <param name="Kind">secret, history, cache or editor.</param>
/// <param name="What">What it is, in a few words.</param>
/// <param name="IsNamed">The instruction names it itself.</param>
internal sealed record CarriedFile(string Path, string Kind, string What, bool IsNamed);
