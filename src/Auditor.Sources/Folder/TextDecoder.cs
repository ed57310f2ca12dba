using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Auditor.Documents;

namespace Auditor.Sources.Folder;

/// <summary>
/// Bytes to text, strictly: UTF-8 with or without a byte order mark, UTF-16 with one. Nothing is replaced silently,
/// a wrong byte is a problem with its place.
/// </summary>
internal static class TextDecoder
{
    /// <summary>As git does, a NUL near the start says that a file is not text; it looks at 8,000 bytes.</summary>
    private const int BinaryProbe = 8 * 1024;

    private const string NotAudited = "The file was not audited.";

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> Utf16LittleEndianMark => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> Utf16BigEndianMark => [0xFE, 0xFF];

    private static ReadOnlySpan<byte> Utf32LittleEndianMark => [0xFF, 0xFE, 0, 0];

    /// <param name="path">The path that the text and the problem carry.</param>
    public static SourceReadResult Decode(string path, byte[] bytes)
    {
        var encoding = EncodingOf(bytes);
        if (IsBinary(bytes, encoding)) return Binary(path);
        return encoding switch
        {
            SourceEncoding.Utf16LittleEndian or SourceEncoding.Utf16BigEndian => DecodeUtf16(path, bytes, encoding),
            _ => DecodeUtf8(path, bytes, encoding),
        };
    }

    /// <summary>The bytes of a text in the encoding of the file it replaces, byte order mark included.</summary>
    public static byte[] Encode(string text, SourceEncoding encoding) => encoding switch
    {
        SourceEncoding.Utf8 => Encoding.UTF8.GetBytes(text),
        SourceEncoding.Utf8WithMark => [.. Utf8Mark, .. Encoding.UTF8.GetBytes(text)],
        SourceEncoding.Utf16LittleEndian => [.. Utf16LittleEndianMark, .. Encoding.Unicode.GetBytes(text)],
        _ => [.. Utf16BigEndianMark, .. Encoding.BigEndianUnicode.GetBytes(text)],
    };

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The offset of the first half surrogate pair, or -1.</summary>
    public static int LoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
            i++;
        }

        return -1;
    }

    private static SourceEncoding EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Utf8Mark)) return SourceEncoding.Utf8WithMark;
        if (bytes.StartsWith(Utf16LittleEndianMark)) return SourceEncoding.Utf16LittleEndian;
        return bytes.StartsWith(Utf16BigEndianMark) ? SourceEncoding.Utf16BigEndian : SourceEncoding.Utf8;
    }

    private static bool IsBinary(ReadOnlySpan<byte> bytes, SourceEncoding encoding) => encoding switch
    {
        SourceEncoding.Utf16LittleEndian => bytes.StartsWith(Utf32LittleEndianMark),
        SourceEncoding.Utf16BigEndian => false,
        _ => bytes[..Math.Min(bytes.Length, BinaryProbe)].Contains((byte)0),
    };

    private static SourceReadResult DecodeUtf8(string path, byte[] bytes, SourceEncoding encoding)
    {
        var hasMark = encoding == SourceEncoding.Utf8WithMark;
        var start = hasMark ? Utf8Mark.Length : 0;
        var content = bytes.AsSpan(start);
        if (!Utf8.IsValid(content)) return BadUtf8(path, content, start);
        return SourceReadResult.Of(new SourceFile(new SourceText(path, Encoding.UTF8.GetString(content), hasMark), Hash(bytes), encoding));
    }

    private static SourceReadResult BadUtf8(string path, ReadOnlySpan<byte> content, int start)
    {
        var offset = ValidPrefix(content);
        var before = content[..offset];
        var line = before.Count((byte)'\n') + 1;
        var column = 1;
        foreach (var value in before[(before.LastIndexOf((byte)'\n') + 1)..])
        {
            if ((value & 0xC0) != 0x80) column++;
        }

        return SourceReadResult.Of(new SourceProblem(SourceProblemCodes.NotUtf8, path, NotAudited,
            string.Create(CultureInfo.InvariantCulture, $"It is not UTF-8: byte 0x{content[offset]:X2} at offset {start + offset} does not belong there."),
            line, column));
    }

    private static int ValidPrefix(ReadOnlySpan<byte> content)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(content[offset..], out _, out var length) == OperationStatus.Done) offset += length;
        return offset;
    }

    private static SourceReadResult DecodeUtf16(string path, byte[] bytes, SourceEncoding encoding)
    {
        var text = Utf16Text(bytes, encoding == SourceEncoding.Utf16BigEndian);
        var bad = LoneSurrogate(text);
        if (bad < 0 && bytes.Length % 2 == 0)
        {
            return SourceReadResult.Of(new SourceFile(new SourceText(path, text, true), Hash(bytes), encoding));
        }

        var offset = bad >= 0 ? bad : text.Length;
        var position = new SourceText(path, text).PositionAt(offset);
        var what = bad >= 0 ? "half of a surrogate pair" : "half of a character";
        return SourceReadResult.Of(new SourceProblem(SourceProblemCodes.NotUtf16, path, NotAudited,
            string.Create(CultureInfo.InvariantCulture, $"It is not UTF-16: {what} at offset {2 + (2 * offset)}."),
            position.Line, position.Column));
    }

    private static string Utf16Text(byte[] bytes, bool bigEndian) =>
        string.Create((bytes.Length - 2) / 2, (bytes, bigEndian), static (chars, state) =>
        {
            for (var i = 0; i < chars.Length; i++)
            {
                var unit = state.bytes.AsSpan(2 + (2 * i));
                chars[i] = (char)(state.bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(unit) : BinaryPrimitives.ReadUInt16LittleEndian(unit));
            }
        });

    private static SourceReadResult Binary(string path) =>
        SourceReadResult.Of(new SourceProblem(SourceProblemCodes.Binary, path, NotAudited, "It is a binary file: it holds NUL bytes."));
}
