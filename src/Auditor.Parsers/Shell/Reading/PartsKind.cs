namespace Auditor.Parsers.Shell.Reading;

/// <summary>What the parts being read belong to: it decides which characters are special and where the parts end.</summary>
internal enum PartsKind
{
    /// <summary>Up to an unquoted blank or operator character.</summary>
    Word,

    /// <summary>The right side of <c>=~</c>: operator characters are text, parentheses may hold blanks.</summary>
    Regex,

    /// <summary>Up to the closing double quote.</summary>
    DoubleQuoted,

    /// <summary>Up to the cursor's limit; double quotes are text.</summary>
    Body,

    /// <summary>The operand of <c>${…}</c>, up to its brace.</summary>
    Operand,

    /// <summary>The operand of <c>"${…}"</c> whose single quotes are text.</summary>
    QuotedOperand,

    /// <summary>Up to <c>))</c>.</summary>
    Arithmetic,

    /// <summary>Up to <c>]</c>.</summary>
    Bracket,

    /// <summary>An extended glob, up to its parenthesis.</summary>
    Glob,
}
