using Auditor.Rules.Model;

namespace Auditor.Reports.Summary;

/// <summary>A rule's source in words, and its address when it has one.</summary>
internal static class ReferenceText
{
    public static string Of(Reference reference) => reference.Kind switch
    {
        "cwe" => $"CWE-{reference.Value}",
        "guide" => $"Guide {reference.Value}",
        "cis" => $"CIS {reference.Value}",
        "rfc" => $"RFC {reference.Value}",
        _ => reference.Value,
    };

    /// <summary>Only <c>http</c> and <c>https</c> addresses: anything else is text.</summary>
    public static string? Address(Reference reference) => reference.Kind switch
    {
        "cwe" when reference.Value.All(char.IsAsciiDigit) => $"https://cwe.mitre.org/data/definitions/{reference.Value}.html",
        "rfc" when reference.Value.All(char.IsAsciiDigit) => $"https://www.rfc-editor.org/rfc/rfc{reference.Value}",
        "url" => SafeAddress(reference.Value),
        _ => null,
    };

    /// <summary>The address itself when a browser may follow it, or null.</summary>
    public static string? SafeAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri.AbsoluteUri
            : null;
}
