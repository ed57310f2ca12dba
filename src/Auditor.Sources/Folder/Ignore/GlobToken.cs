namespace Auditor.Sources.Folder.Ignore;

/// <param name="Byte">Of a literal.</param>
/// <param name="Set">Of a set.</param>
internal readonly record struct GlobToken(GlobTokenKind Kind, char Byte = '\0', ByteSet? Set = null);
