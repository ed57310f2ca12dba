using System.Collections.Immutable;

namespace Auditor.Parsers.Shell.Syntax;

/// <summary><c>$(( … ))</c> or bash <c>$[ … ]</c>.</summary>
internal sealed record ArithmeticPart(int Start, int End, bool IsQuoted, ImmutableArray<WordPart> Parts) : WordPart(Start, End, IsQuoted);
