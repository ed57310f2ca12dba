using System.Globalization;

namespace Auditor.Cli;

/// <summary>Text of files on its way to a terminal.</summary>
internal static class Text
{
    /// <summary>Control and format characters written as escapes, line feeds and tabs kept.</summary>
    public static string Visible(string text) => text.Any(IsUnsafe)
        ? string.Concat(text.Select(character => IsUnsafe(character) ? $"\\u{(int)character:x4}" : character.ToString()))
        : text;

    private static bool IsUnsafe(char character) => character is not ('\n' or '\t') && char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
