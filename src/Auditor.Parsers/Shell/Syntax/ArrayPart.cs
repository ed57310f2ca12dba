using System.Collections.Immutable;

namespace Auditor.Parsers.Shell.Syntax;

/// <summary>The <c>( … )</c> of a bash array assignment.</summary>
internal sealed record ArrayPart(int Start, int End, ImmutableArray<ShellWord> Elements) : WordPart(Start, End, false);
