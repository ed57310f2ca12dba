namespace Auditor.Documents.Evidence;

/// <summary>
/// How evidence is written down: a first line <c>auditor-evidence KIND 1</c>, then one record a line, indented by two blanks below the one it belongs to.
/// A record is a name and values: <c>key=word</c>, <c>key="any text"</c> with the escapes of JSON, <c>key</c> alone for a yes, and
/// <c>key=?"reason"</c> for what could not be found out. A <c>#</c> at the start of a line or behind a blank begins a comment.
/// </summary>
public static class EvidenceSyntax
{
    /// <summary>What the first line begins with; the kind and the version of the form follow.</summary>
    public const string Magic = "auditor-evidence ";

    public const string Version = "1";

    /// <summary>How file names of evidence end.</summary>
    public const string Extension = ".evidence";

    /// <summary>Blanks for each level of nesting.</summary>
    public const int Indent = 2;

    /// <summary>A record of any kind of evidence: something that could not be looked at, with the reason in <c>because</c>. It keeps controls from being met.</summary>
    public const string Gap = "gap";

    /// <summary>
    /// What stands in the place of a secret in a configuration: a word of any configuration's, which rules still take for a secret.
    /// </summary>
    public const string Mask = "masked-by-auditor";

    /// <summary>The kind that a text says it is evidence of; empty when it is none.</summary>
    public static ReadOnlySpan<char> KindOf(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(Magic, StringComparison.Ordinal)) return [];
        var rest = text[Magic.Length..];
        var end = rest.IndexOfAny(" \r\n");
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>Characters of a value that needs no quotes.</summary>
    public static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || "-._:/@+%,;~*()[]&!$'?=<>{}|^".Contains(c, StringComparison.Ordinal);

    /// <summary>Characters of names of records and values.</summary>
    public static bool IsName(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';
}
