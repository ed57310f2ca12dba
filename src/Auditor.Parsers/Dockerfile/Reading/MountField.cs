namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>A field of a <c>--mount</c>.</summary>
/// <param name="Key">In lower case, short forms written out: source, target, readonly.</param>
/// <param name="Value">Null when there is no equals sign.</param>
internal readonly record struct MountField(string Key, string? Value, Word Word);
