using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Auditor.Reports.Json;

/// <summary>
/// How strings are escaped in JSON: readable Unicode, but nothing that a terminal obeys, that turns the direction of writing, or
/// that could end a script element, so that a report can be printed and embedded anywhere.
/// </summary>
internal static class SafeJson
{
    /// <summary>Stands for a lone surrogate, which the writer escapes: escaped too, so that a run read and written again stays the same.</summary>
    private const char Replacement = '\uFFFD';

    public static JavaScriptEncoder Encoder { get; } = Create();

    private static JavaScriptEncoder Create()
    {
        TextEncoderSettings settings = new(UnicodeRanges.All);
        settings.ForbidCharacters('\u061C', '\u180E', '\u200B', '\u200E', '\u200F', '\uFEFF', '\uFFF9', '\uFFFA', '\uFFFB', Replacement);
        settings.ForbidRange(UnicodeRange.Create('\u007F', '\u009F'));
        settings.ForbidRange(UnicodeRange.Create('\u2028', '\u202E'));
        settings.ForbidRange(UnicodeRange.Create('\u2060', '\u206F'));
        return JavaScriptEncoder.Create(settings);
    }
}
