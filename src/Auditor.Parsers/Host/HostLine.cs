using Auditor.Documents;

namespace Auditor.Parsers.Host;

/// <summary>A line of output, without the mark before it.</summary>
internal readonly record struct HostLine(string Text, SourceSpan Span)
{
    /// <summary>The words between blanks.</summary>
    public string[] Words => Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What stands before and behind the first of the separators; the second part is empty when there is none.</summary>
    public (string Key, string Value) Pair(char separator)
    {
        var at = Text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? (Text.Trim(), "") : (Text[..at].Trim(), Text[(at + 1)..].Trim());
    }
}
