namespace Auditor.Sources;

/// <summary>How the characters of a file stand in its bytes. UTF-16 is known by its byte order mark only.</summary>
public enum SourceEncoding
{
    Utf8,
    Utf8WithMark,
    Utf16LittleEndian,
    Utf16BigEndian,
}
