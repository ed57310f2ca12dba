using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>A setting as it stands in a file of the SSH server.</summary>
/// <param name="Keyword">In lower case.</param>
/// <param name="IsInMatch">Below a Match line.</param>
internal sealed record SshdSetting(string File, string Keyword, string Value, bool IsInMatch, SourceSpan Span)
{
    /// <summary>It stands in a file that the main one includes.</summary>
    public bool IsOfDropIn => File.Contains("/sshd_config.d/", StringComparison.Ordinal);
}
