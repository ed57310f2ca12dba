namespace Auditor.Documents.Queries.Syntax;

/// <summary>The characters of names without a colon: XML 1.0 (fifth edition) production 4 and 4a, as far as one UTF-16 unit holds them.</summary>
internal static class NameCharacters
{
    public static bool IsStart(char character) => char.IsAsciiLetter(character) || character is '_'
        or (>= '\u00c0' and <= '\u02ff' and not ('\u00d7' or '\u00f7'))
        or (>= '\u0370' and <= '\u1fff' and not '\u037e') or '\u200c' or '\u200d'
        or (>= '\u2070' and <= '\u218f') or (>= '\u2c00' and <= '\u2fef') or (>= '\u3001' and <= '\ud7ff')
        or (>= '\uf900' and <= '\ufdcf') or (>= '\ufdf0' and <= '\ufffd');

    public static bool IsPart(char character) => IsStart(character) || char.IsAsciiDigit(character)
        || character is '-' or '.' or '\u00b7' or (>= '\u0300' and <= '\u036f') or '\u203f' or '\u2040';
}
