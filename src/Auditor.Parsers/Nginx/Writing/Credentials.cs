using Auditor.Documents.Evidence;
using Auditor.Documents.Secrets;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>Header values that are credentials written out.</summary>
internal static class Credentials
{
    public static bool Is(string header, string value)
    {
        if (TokenShape.Matches(value) || value.Contains(EvidenceSyntax.Mask, StringComparison.Ordinal)) return true;
        if (value.Contains('$', StringComparison.Ordinal) || value.Length == 0) return false;
        if (header.Equals("authorization", StringComparison.OrdinalIgnoreCase) || header.Equals("proxy-authorization", StringComparison.OrdinalIgnoreCase)) return value.Contains(' ', StringComparison.Ordinal) && value.Length > 10;
        return SecretName.Matches(header.Replace('-', '_')) && ValueKinds.Of(value) == ValueKind.Literal;
    }
}
