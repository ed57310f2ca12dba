using Auditor.Rules.Model;

namespace Auditor.Rules.Packs.Texts;

/// <summary>References as people read them.</summary>
internal static class ReferenceText
{
    /// <summary><c>CWE-250</c>, <c>guide 002</c>, <c>RFC 6797</c>, <c>CIS 4.1</c>, or the address itself.</summary>
    public static string Name(Reference reference) => reference.Kind switch
    {
        "url" => reference.Value,
        "cwe" => $"CWE-{reference.Value}",
        "guide" => $"guide {reference.Value}",
        "cve" => reference.Value,
        _ => $"{reference.Kind.ToUpperInvariant()} {reference.Value}",
    };

    /// <summary>Where it can be read, or null.</summary>
    public static string? Address(Reference reference) => reference.Kind switch
    {
        "url" => reference.Value,
        "cwe" => $"https://cwe.mitre.org/data/definitions/{reference.Value}.html",
        "rfc" => $"https://www.rfc-editor.org/rfc/rfc{reference.Value}",
        _ => null,
    };
}
