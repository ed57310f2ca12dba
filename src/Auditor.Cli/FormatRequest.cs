namespace Auditor.Cli;

/// <summary>One <c>--format F[=PATH]</c>.</summary>
/// <param name="Path">Null: the standard output.</param>
internal sealed record FormatRequest(string Format, string? Path)
{
    public static FormatRequest Of(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? new FormatRequest(text, null) : new FormatRequest(text[..equals], text[(equals + 1)..]);
    }
}
