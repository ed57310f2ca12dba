using System.Security.Cryptography;
using System.Text;

namespace Auditor.Reports.Sarif;

/// <summary>
/// GUIDs that depend on a name only, so that the same finding has the same one in every run. Made as RFC 9562 section 5.5 makes
/// version 5, but from SHA-256: SARIF's schema allows no version above 5.
/// </summary>
internal static class NameGuid
{
    public static string Of(params ReadOnlySpan<string> parts)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', parts)));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString();
    }
}
