namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>The response headers that protect a site or its visitors. Each has a bit, so that what many locations send is put together quickly.</summary>
internal static class ProtectiveHeaders
{
    private static readonly string[] Names =
    [
        "strict-transport-security", "x-content-type-options", "frame-protection", "content-security-policy", "referrer-policy", "permissions-policy",
        "cross-origin-opener-policy", "cross-origin-resource-policy", "cross-origin-embedder-policy",
    ];

    private static readonly string?[] Texts = new string?[1 << Names.Length];

    public static int All => Texts.Length - 1;

    public static bool Is(string name) => name.Equals("x-frame-options", StringComparison.OrdinalIgnoreCase)
        || Array.Exists(Names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a header protects from; 0 when its value has no effect.</summary>
    public static int Bits(string name, string value, VariableTable variables)
    {
        if (value.Length == 0) return 0;
        if (Is(name, "x-frame-options")) return HoldsAny(value, "deny", "sameorigin", "$") ? Bit("frame-protection") : 0;
        if (Is(name, "x-content-type-options")) return HoldsAny(value, "nosniff", "$") ? Bit("x-content-type-options") : 0;
        if (Is(name, "content-security-policy")) return Bit("content-security-policy") | (SaysWhoMayFrame(value, variables) ? Bit("frame-protection") : 0);
        return Bit(name);
    }

    /// <summary>Their names, with blanks between and around; nothing for none.</summary>
    public static string TextOf(int bits) => bits == 0 ? "" : Texts[bits] ??= $" {string.Join(' ', Names.Where((_, index) => (bits & (1 << index)) != 0))} ";

    private static int Bit(string name)
    {
        var index = Array.FindIndex(Names, known => Is(known, name));
        return index < 0 ? 0 : 1 << index;
    }

    private static bool SaysWhoMayFrame(string policy, VariableTable variables) =>
        HoldsAny(policy, "frame-ancestors")
        || VariableUse.In(policy).Exists(use => variables.TextsOf(use.Name).Exists(text => HoldsAny(text, "frame-ancestors")));

    private static bool HoldsAny(string value, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (value.Contains(part, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
