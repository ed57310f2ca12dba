namespace Auditor.Sources.Endpoint.Tls;

/// <summary>A cipher suite of the IANA registry.</summary>
/// <param name="Code">The two bytes on the wire.</param>
/// <param name="Name">The registered name.</param>
internal sealed record CipherSuite(ushort Code, string Name)
{
    private bool IsForTls13 => !Name.Contains("_WITH_", StringComparison.Ordinal);

    /// <summary>Whether it belongs to a class; each class is offered alone.</summary>
    public bool IsOf(string cipherClass) => !IsForTls13 && cipherClass switch
    {
        "null" => Says("_WITH_NULL_"),
        "anonymous" => Says("_anon_"),
        "export" => Says("_EXPORT_"),
        "des" => Says("_WITH_DES_"),
        "rc4" => Says("_RC4_"),
        "3des" => Says("_3DES_"),
        "static-rsa" => Says("TLS_RSA_WITH_"),
        "cbc" => Says("_AES_") && Says("_CBC_") && !Says("_anon_"),
        "aead" => (Says("_GCM_") || Says("_CCM") || Says("_CHACHA20_")) && !Says("_anon_"),
        "forward-secret" => (Says("_ECDHE_") || Says("_DHE_")) && !Says("_EXPORT_") && !Says("_NULL_"),
        _ => false,
    };

    /// <summary>Its key exchange is Diffie-Hellman over a prime field.</summary>
    public bool IsFiniteFieldExchange => Says("_DHE_");

    public bool IsOfTls13 => IsForTls13;

    private bool Says(string part) => Name.Contains(part, StringComparison.Ordinal);
}
