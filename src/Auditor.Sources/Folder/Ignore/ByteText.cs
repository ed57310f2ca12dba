using System.Text;

namespace Auditor.Sources.Folder.Ignore;

/// <summary>
/// Git matches bytes: <c>?</c> stands for one byte of a name, not for one character. A byte text holds one byte in each char,
/// so ASCII text is itself.
/// </summary>
internal static class ByteText
{
    public static string Of(string text) => Ascii.IsValid(text) ? text : Of(Encoding.UTF8.GetBytes(text));

    public static string Of(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);
}
